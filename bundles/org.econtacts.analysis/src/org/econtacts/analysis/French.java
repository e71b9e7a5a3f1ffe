package org.econtacts.analysis;

import java.util.Set;

/** French. The stemmer follows Savoy's minimal stemmer (A Stemming Procedure and Stopword List, JASIS 50(10), 1999). */
final class French implements Language {

    private static final int SHORTEST = 4;

    private static final Set<String> EMPTY = Set.of(
            "le",
            "la",
            "les",
            "l",
            "un",
            "une",
            "des",
            "de",
            "du",
            "d",
            "et",
            "ou",
            "a",
            "au",
            "aux",
            "en",
            "je",
            "j",
            "vous",
            "nous",
            "il",
            "elle",
            "on",
            "que",
            "qu",
            "qui",
            "ce",
            "c",
            "cette",
            "ces",
            "est",
            "ai",
            "mon",
            "ma",
            "mes",
            "votre",
            "vos",
            "par",
            "pour",
            "dans",
            "sur",
            "avec",
            "me",
            "m",
            "se",
            "s",
            "y",
            "suis",
            "bonjour",
            "merci",
            "monsieur",
            "madame",
            "cordialement",
            "salut",
            "n",
            "si",
            "mais",
            "donc");

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

    @Override
    public Set<String> commonWords() {
        return EMPTY;
    }

    /** Articles, pronouns and politeness: with few examples they only bring chance resemblances. */
    @Override
    public Set<String> emptyWords() {
        return EMPTY;
    }
}
