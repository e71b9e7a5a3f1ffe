package org.econtacts.analysis;

/** French. The stemmer follows Savoy's minimal stemmer (A Stemming Procedure and Stopword List, JASIS 50(10), 1999). */
final class French implements Language {

    private static final int SHORTEST = 4;

    @Override
    public String code() {
        return "fr";
    }

    @Override
    public String stem(String folded) {
        if (folded.length() > SHORTEST && folded.endsWith("aux")) {
            return folded.substring(0, folded.length() - 2) + "l";
        }
        String stem = without(folded, "s");
        stem = without(stem, "x");
        stem = without(stem, "r");
        stem = without(stem, "e");
        stem = without(stem, "e");
        return withoutDouble(stem);
    }

    private static String without(String word, String ending) {
        boolean strip = word.length() > SHORTEST && word.endsWith(ending);
        return strip ? word.substring(0, word.length() - 1) : word;
    }

    private static String withoutDouble(String word) {
        int last = word.length() - 1;
        boolean strip = word.length() > SHORTEST && word.charAt(last) == word.charAt(last - 1);
        return strip && Character.isLetter(word.charAt(last)) ? word.substring(0, last) : word;
    }
}
