package org.econtacts.analysis;

import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** English: only the plural is taken away (Harman, How Effective Is Suffixing?, JASIS 42(1), 1991: the s-stemmer). */
final class English implements Language {

    private static final int SHORTEST = 3;

    private static final Set<String> COMMON = Set.of(
            "the", "a", "an", "of", "to", "in", "is", "are", "was", "it", "this", "that", "i", "you", "my", "your",
            "we", "he", "she", "they", "and", "or", "but", "not", "do", "does", "did", "have", "has", "had", "be",
            "been", "can", "could", "will", "would", "what", "how", "why", "when", "where", "who", "which", "with",
            "for", "from", "at", "by", "if", "there", "need", "want", "please", "hello", "thanks");

    private static final Set<String> DENIALS =
            Set.of("not", "never", "t", "dont", "doesnt", "didnt", "no", "longer", "without");
    private static final Pattern FURTHER_REQUEST =
            Pattern.compile("\\b(also|additionally|furthermore|moreover|besides|as well"
                    + "|in addition|first of all|second(ly)?|while i m at it|on top of that|one more thing"
                    + "|(an)?other (question|thing|request)"
                    + "|(two|2|three|3|several|a few|couple of) (questions|things|requests))\\b");
    private static final Pattern NOT = Pattern.compile("not|never|t|dont|doesnt|didnt|longer");
    private static final Pattern WISH = Pattern.compile(
            "want.*|wish.*|need.*|intend.*|plan.*|desire.*|(ask|request)(ing|ed)?" + "|like|looking|trying|going");
    private static final Pattern BETWEEN = Pattern.compile("really|actually|currently|yet|ever|been|be");
    private static final Set<String> ONLY = Set.of("only", "just", "merely", "simply");
    private static final Set<String> ORDER_BEFORE = Set.of("", "please", "so", "and", "kindly");
    private static final Set<String> OTHER_CLAUSE = Set.of(
            "but", "because", "however", "instead", "rather", "only", "just", "i", "although", "though", "since");
    /** After {@code no longer want}: something is to end that goes on, which is a request about it. */
    private static final Pattern GOING_ON = Pattern.compile("to (be|pay|receive|have)|(the|my|this|these) .*");
    /** Words that {@code without} reaches. */
    private static final int AFTER_WITHOUT = 4;

    private final Thesaurus thesaurus = Thesaurus.of(
            "en",
            new Endings()
                    .with("s", "")
                    .with("es", "")
                    .with("ies", "y")
                    .with("ied", "y")
                    .with("ed", "", "e")
                    .with("ing", "", "e")
                    .with("er", "", "e")
                    .with("ers", "", "e")
                    .with("ly", ""));

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

    @Override
    public Thesaurus thesaurus() {
        return thesaurus;
    }

    @Override
    public Set<String> denials() {
        return DENIALS;
    }

    @Override
    public Pattern furtherRequest() {
        return FURTHER_REQUEST;
    }

    /**
     * What follows a denied wish or need, a denied order or infinitive, or {@code without}. Other denied verbs leave the
     * subject as it is: {@code I did not receive my refund} is about the refund.
     */
    @Override
    public BitSet denied(List<Token> tokens) {
        Denial denial = new Denial(tokens, OTHER_CLAUSE);
        for (int i = 0; i < tokens.size(); i++) {
            if (denial.word(i).equals("without") && denial.word(i + 1).endsWith("ing")) {
                denial.from(i + 1, AFTER_WITHOUT);
            } else if (NOT.matcher(denial.word(i)).matches() && !ONLY.contains(denial.word(i + 1))) {
                deny(denial, i);
            }
        }
        return denial.denied();
    }

    private static void deny(Denial denial, int not) {
        int verb = not + 1;
        while (BETWEEN.matcher(denial.word(verb)).matches()) {
            verb++;
        }
        if (WISH.matcher(denial.word(verb)).matches()) {
            String wanted = denial.word(verb + 1) + " " + denial.word(verb + 2);
            boolean ends = denial.word(not).equals("longer")
                    && GOING_ON.matcher(wanted).matches();
            denial.from(verb + 1, ends ? 0 : Denial.REACH);
        } else if (denial.word(verb).equals("to") || isOrder(denial, not)) {
            denial.from(verb);
        }
    }

    /** {@code Do not …}, {@code please don't …}, without a subject before it. */
    private static boolean isOrder(Denial denial, int not) {
        String before = denial.word(not - 1);
        boolean joined = denial.word(not).equals("dont");
        boolean apart = before.equals("do") || before.equals("don");
        return joined && ORDER_BEFORE.contains(before) || apart && ORDER_BEFORE.contains(denial.word(not - 2));
    }
}
