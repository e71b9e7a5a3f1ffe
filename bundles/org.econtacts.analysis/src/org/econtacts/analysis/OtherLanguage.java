package org.econtacts.analysis;

import java.util.Set;
import java.util.regex.Pattern;

/** A language of which nothing is known: words stay as they are. */
final class OtherLanguage implements Language {

    private static final Pattern NEVER = Pattern.compile("(?!)");

    private final String code;

    OtherLanguage(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String stem(String folded) {
        return folded;
    }

    @Override
    public Set<String> commonWords() {
        return Set.of();
    }

    @Override
    public Set<String> emptyWords() {
        return Set.of();
    }

    @Override
    public Pattern furtherRequest() {
        return NEVER;
    }
}
