package org.econtacts.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A space that does not break stands before ; : ! ? » % and after «, and quotation marks are « ». */
final class FrenchTypography {

    private static final Pattern PLAIN_BEFORE = Pattern.compile(" [;:!?»%]");
    private static final Pattern PLAIN_AFTER = Pattern.compile("« ");
    /** Not inside an address (https:), a time (10:30), a key stroke or a format. */
    private static final Pattern MISSING_BEFORE =
            Pattern.compile("[\\p{L}\\p{N})}’\"](?:[;!?»%](?![\\w=&])|:(?![/\\w]))");

    private static final Pattern MISSING_AFTER = Pattern.compile("«(?=[^\\u00A0\\u202F ])");
    private static final Pattern STRAIGHT_QUOTES = Pattern.compile("\"");
    private static final Pattern ADDRESS = Pattern.compile("https?://\\S+");

    private FrenchTypography() {}

    /** What is wrong with a French text, as ends of a sentence. */
    static List<String> breaches(String text) {
        String prose = ADDRESS.matcher(text).replaceAll("…");
        List<String> breaches = new ArrayList<>();
        if (PLAIN_BEFORE.matcher(prose).find() || PLAIN_AFTER.matcher(prose).find()) {
            breaches.add("has a space that breaks beside ; : ! ? » % or «: " + text);
        }
        if (MISSING_BEFORE.matcher(prose).find() || MISSING_AFTER.matcher(prose).find()) {
            breaches.add("lacks the space before ; : ! ? » % or after «: " + text);
        }
        if (STRAIGHT_QUOTES.matcher(prose).find()) {
            breaches.add("has straight quotation marks instead of « »: " + text);
        }
        return breaches;
    }
}
