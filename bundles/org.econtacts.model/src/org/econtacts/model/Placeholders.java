package org.econtacts.model;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts values in the place of {@code {names}}: one pass, no logic; a value is never read again, so that
 * {@code {x}} in a taxpayer's name comes out verbatim.
 */
public final class Placeholders {

    private static final Pattern NAME = Pattern.compile("\\{([a-z][a-z0-9_]{0,39})}");

    private Placeholders() {}

    /** The names in a text, in order of appearance. */
    public static Set<String> names(String text) {
        Set<String> names = new LinkedHashSet<>();
        Matcher matcher = NAME.matcher(text);
        while (matcher.find()) {
            names.add(matcher.group(1));
        }
        return names;
    }

    /** The text with every known name replaced; an unknown or empty one stays in braces for the agent to fill. */
    public static String fill(String text, Map<String, String> values) {
        return NAME.matcher(text).replaceAll(match -> {
            String value = values.get(match.group(1));
            return Matcher.quoteReplacement(value == null || value.isBlank() ? match.group() : value);
        });
    }
}
