package org.econtacts.privacy.internal.words;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What is known of a word, whatever its case and accents. Immutable. */
public final class Lexicon {

    public static final int FIRST_NAME = 1;
    public static final int SURNAME = 2;
    /** It also means something else, or begins sentences. */
    public static final int ORDINARY = 4;

    public static final int STREET = 8;
    /** A street only after a number. */
    public static final int WEAK_STREET = 16;

    public static final int MONTH = 32;
    /** M., Mme, Maître … */
    public static final int CIVILITY = 64;
    /** MM., Mmes, juges: names follow each other. */
    public static final int PLURAL = 128;

    public static final int WOMAN = 256;
    public static final int MAN = 512;
    /** de, du, van … */
    public static final int PARTICLE = 1024;

    /** A first name that begins sentences as another word. */
    public static final int AMBIGUOUS = 2048;

    private static final String WORDS =
            "aime ambre ange auguste aurore bill blanche candice capucine carole celeste charlie claire"
                    + " clement constance constant desire elle fleur flore france grace guy honore hilaire iris jade jasmine jean joy juste"
                    + " june justin lance li lin long marie marine mark mars max may melody mila modeste noel oceane olive parfait paris pat pierre"
                    + " prosper prudence prune reine rene rob rose sam tim tom urbain vera victoire viola violette will sun an mai min lan do"
                    + " fanny felicite gentil robin martin chance aurore lys ali mercedes carmen pol pole sonia sept ivy holly dawn penny jack"
                    + " said fait malo dina bao soan";
    private static final String MONTHS = "janvier fevrier mars avril mai juin juillet aout septembre octobre novembre"
            + " decembre janv fev avr juil sept oct nov dec";
    private static final String MEN = "m mr monsieur mm messieurs messrs sir lord";
    private static final String WOMEN = "mme mlle madame mademoiselle mmes mlles mesdames mrs ms miss lady veuve";
    private static final String OTHERS = "me maitre mes maitres dr docteur pr professeur juge juges mgr";
    private static final String PLURALS = "mm messieurs messrs mmes mlles mesdames mes maitres juges";
    private static final String PARTICLES =
            "de du des d da dos di del della van von der den ten ter el al ben bin ibn le la" + " l of y e o";

    private final Map<String, Integer> words = new HashMap<>();

    /** Reads the lists that come with this class. */
    public Lexicon() {
        read("first-names.txt", FIRST_NAME, FIRST_NAME);
        read("surnames.txt", SURNAME, SURNAME);
        read("ordinary-words.txt", ORDINARY, ORDINARY);
        read("street-words.txt", STREET, WEAK_STREET);
        add(WORDS, AMBIGUOUS);
        add(MONTHS, MONTH);
        add(MEN, CIVILITY | MAN);
        add(WOMEN, CIVILITY | WOMAN);
        add(OTHERS, CIVILITY);
        add(PLURALS, PLURAL);
        add(PARTICLES, PARTICLE);
    }

    /** Lines of words; the first line that is no comment may mean something else than the others. */
    private void read(String file, int first, int others) {
        try (InputStream in = Lexicon.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is not in the bundle");
            }
            List<String> lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
            for (int i = 0; i < lines.size(); i++) {
                add(lines.get(i), i == 0 ? first : others);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(String list, int flags) {
        for (String word : list.split(" ")) {
            words.merge(word, flags, (a, b) -> a | b);
        }
    }

    /**
     * What is known of a word.
     *
     * @param folded without case and accents
     * @return flags of this class; 0 if the word is unknown
     */
    public int of(String folded) {
        return words.getOrDefault(folded, 0);
    }

    /** Whether any of some flags is known of a word. */
    public boolean is(String folded, int flag) {
        return (of(folded) & flag) != 0;
    }
}
