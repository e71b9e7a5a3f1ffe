package org.econtacts.analysis;

/** A language of which nothing is known: words stay as they are. */
final class OtherLanguage implements Language {

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
}
