package org.econtacts.analysis;

import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** French. The stemmer follows Savoy's minimal stemmer (A Stemming Procedure and Stopword List, JASIS 50(10), 1999). */
final class French implements Language {

    private static final Pattern FURTHER_REQUEST =
            Pattern.compile("\\b(aussi|par ailleurs|en outre|de plus|egalement|d abord"
                    + "|ensuite|enfin|(premiere|deuxieme|seconde)ment|d autre part|d une part|j en profite|en meme temps|au passage"
                    + "|et puis|autrement|(seconde?|deuxieme|autre) (question|chose|point|demande|sujet)"
                    + "|(deux|2|trois|3|plusieurs) (petites )?(questions|choses|demandes|points|sujets))\\b");

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

    private static final Set<String> COMMON = Stream.concat(
                    EMPTY.stream(),
                    Stream.of(
                            "ne",
                            "pas",
                            "plus",
                            "t",
                            "ils",
                            "elles",
                            "son",
                            "sa",
                            "ses",
                            "leur",
                            "leurs",
                            "notre",
                            "nos",
                            "quoi",
                            "dont",
                            "quel",
                            "quelle",
                            "quels",
                            "quelles",
                            "comment",
                            "quand",
                            "combien",
                            "pourquoi",
                            "sont",
                            "etes",
                            "etre",
                            "ete",
                            "sera",
                            "avez",
                            "avons",
                            "avoir",
                            "ont",
                            "as",
                            "fait",
                            "faire",
                            "faut",
                            "doit",
                            "dois",
                            "peut",
                            "peux",
                            "puis",
                            "cas",
                            "comme",
                            "cet",
                            "lors",
                            "entre",
                            "sans",
                            "tout",
                            "tous",
                            "toute",
                            "toutes",
                            "aussi"))
            .collect(Collectors.toUnmodifiableSet());

    private static final Set<String> NE = Set.of("ne", "n");
    private static final Set<String> PAS =
            Set.of("pas", "plus", "jamais", "point", "guere", "aucun", "aucune", "aucunement", "nullement");
    private static final Set<String> DENIALS = Set.of(
            "ne", "n", "pas", "plus", "jamais", "point", "guere", "aucun", "aucune", "aucunement", "nullement", "sans");
    private static final Set<String> OTHER_CLAUSE = Set.of(
            "mais",
            "car",
            "parce",
            "puisque",
            "or",
            "donc",
            "cependant",
            "toutefois",
            "neanmoins",
            "plutot",
            "sauf",
            "sinon",
            "seulement",
            "juste",
            "je",
            "j");
    private static final Pattern WISH = Pattern.compile("souhait.*|desir.*|veu[xt]|voul.*|voud.*|envisag.*|agit");
    private static final Pattern NEED = Pattern.compile("besoin|intention|question");
    private static final Set<String> ONLY = Set.of("seulement", "uniquement", "simplement");
    /** After {@code ne … plus}: something is to end that goes on, which is a request about it. */
    private static final Pattern GOING_ON =
            Pattern.compile("etre|avoir|payer|recevoir|de|du|d|que|qu|l[ae]?s?|m(on|a|es)");
    /** Words between {@code ne} and {@code pas}. */
    private static final int LONGEST_VERB = 4;
    /** What follows {@code sans} otherwise is lacking, which may be what is asked for. */
    private static final Pattern INFINITIVE = Pattern.compile("\\w+(er|ir|re)");
    /** Words that {@code sans} reaches. */
    private static final int AFTER_SANS = 4;

    private final Thesaurus thesaurus = Thesaurus.of(
            "fr",
            new Endings()
                    .with("s", "")
                    .with("x", "")
                    .with("aux", "al", "ail")
                    .with("e", "", "er", "re")
                    .with("es", "", "er")
                    .with("ee", "er")
                    .with("ees", "er")
                    .with("euse", "eur", "eux")
                    .with("ive", "if")
                    .with("ment", "", "e")
                    .with("ent", "er", "re")
                    .with("ons", "er", "re", "ir")
                    .with("ez", "er", "re", "ir")
                    .with("ant", "er", "re", "ir")
                    .with("ais", "er", "re", "ir")
                    .with("ait", "er", "re", "ir")
                    .with("aient", "er", "re", "ir")
                    .with("ai", "er", "")
                    .with("a", "er", "")
                    .with("ont", "")
                    .with("erai", "er")
                    .with("era", "er")
                    .with("erais", "er")
                    .with("erait", "er")
                    .with("i", "ir")
                    .with("is", "ir")
                    .with("it", "ir")
                    .with("ie", "ir")
                    .with("issez", "ir")
                    .with("issent", "ir")
                    .with("u", "re", "ir")
                    .with("ue", "re", "ir")
                    .with("us", "re", "ir")
                    .with("s", "re")
                    .with("t", "re"));

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
        return COMMON;
    }

    /** Articles, pronouns and politeness: with few examples they only bring chance resemblances. */
    @Override
    public Set<String> emptyWords() {
        return EMPTY;
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
     * What follows a denied wish or need, a denied infinitive, or {@code sans} and an infinitive. Other denied verbs leave the subject as it
     * is: {@code je n'ai pas reçu mon avis} is about the notice.
     */
    @Override
    public BitSet denied(List<Token> tokens) {
        Denial denial = new Denial(tokens, OTHER_CLAUSE);
        for (int i = 0; i < tokens.size(); i++) {
            String word = denial.word(i);
            if (word.equals("sans") && INFINITIVE.matcher(denial.word(i + 1)).matches()) {
                denial.from(i + 1, AFTER_SANS);
            } else if (PAS.contains(word) && !ONLY.contains(denial.word(i + 1)) && deniesWish(denial, i)) {
                denial.from(i + 1);
            }
        }
        return denial.denied();
    }

    private static boolean deniesWish(Denial denial, int pas) {
        if (denial.word(pas).equals("plus")
                && GOING_ON.matcher(denial.word(pas + 1)).matches()) {
            return false;
        }
        boolean needed = NEED.matcher(denial.word(pas + 1)).matches()
                || NEED.matcher(denial.word(pas + 2)).matches();
        boolean spoken = !denial.word(pas).equals("plus")
                && WISH.matcher(denial.word(pas - 1)).matches();
        if (needed || spoken || NE.contains(denial.word(pas - 1))) {
            return true;
        }
        for (int i = pas - 1; i >= pas - LONGEST_VERB; i--) {
            if (NE.contains(denial.word(i))) {
                return denial.anyBetween(i + 1, pas, WISH);
            }
        }
        return false;
    }
}
