package org.econtacts.analysis;

/** What depends on a language; each has its one class. */
public interface Language {

    /** ISO 639-1 code. */
    String code();

    /**
     * A word's form without plural, feminine and the commonest verb endings: words that differ only in these become equal.
     *
     * @param folded lower case, without accents
     */
    String stem(String folded);

    /** The language of that code; one that changes nothing when there is none. */
    static Language of(String code) {
        return switch (code) {
            case "fr" -> new French();
            case "en" -> new English();
            default -> new OtherLanguage(code);
        };
    }
}
