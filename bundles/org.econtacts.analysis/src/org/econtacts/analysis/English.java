package org.econtacts.analysis;

/** English: only the plural is taken away (Harman, How Effective Is Suffixing?, JASIS 42(1), 1991: the s-stemmer). */
final class English implements Language {

    private static final int SHORTEST = 3;

    @Override
    public String code() {
        return "en";
    }

    @Override
    public String stem(String folded) {
        int length = folded.length();
        if (length <= SHORTEST || !folded.endsWith("s")) {
            return folded;
        }
        if (folded.endsWith("ies")) {
            return folded.substring(0, length - 3) + "y";
        }
        boolean plural = !folded.endsWith("ss") && !folded.endsWith("us") && !folded.endsWith("is");
        return plural ? folded.substring(0, length - 1) : folded;
    }
}
