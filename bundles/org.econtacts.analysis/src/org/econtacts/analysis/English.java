package org.econtacts.analysis;

import java.util.Set;

/** English: only the plural is taken away (Harman, How Effective Is Suffixing?, JASIS 42(1), 1991: the s-stemmer). */
final class English implements Language {

    private static final int SHORTEST = 3;

    private static final Set<String> COMMON = Set.of(
            "the", "a", "an", "of", "to", "in", "is", "are", "was", "it", "this", "that", "i", "you", "my", "your",
            "we", "he", "she", "they", "and", "or", "but", "not", "do", "does", "did", "have", "has", "had", "be",
            "been", "can", "could", "will", "would", "what", "how", "why", "when", "where", "who", "which", "with",
            "for", "from", "at", "by", "if", "there", "need", "want", "please", "hello", "thanks");

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

    @Override
    public Set<String> commonWords() {
        return COMMON;
    }

    /** None: in short English questions "how", "why" or "not" tell intents apart. */
    @Override
    public Set<String> emptyWords() {
        return Set.of();
    }
}
