package org.econtacts.privacy.internal.name;

import java.util.Collection;
import java.util.Set;
import org.econtacts.privacy.Kind;
import org.econtacts.privacy.Reason;
import org.econtacts.privacy.internal.text.Finding;
import org.econtacts.privacy.internal.text.Folding;
import org.econtacts.privacy.internal.text.Tokens;
import org.econtacts.privacy.internal.words.Lexicon;

/**
 * Finds names of people by what announces them, by first names, by initials, at the end of a letter, and then
 * everywhere else in the same text by the surnames that these have shown.
 */
public final class NameFinder {

    /** Words after which a name stands: kinship, trades, "je soussigné". */
    private static final Set<String> ANNOUNCING = Set.of(
            "soussigne",
            "soussignee",
            "appelle",
            "nomme",
            "nommee",
            "prenomme",
            "prenommee",
            "nee",
            "epouse",
            "veuve",
            "signe",
            "nom",
            "prenom",
            "prenoms",
            "feu",
            "consorts",
            "famille",
            "affaire",
            "fils",
            "fille",
            "mere",
            "pere",
            "mari",
            "femme",
            "epoux",
            "conjoint",
            "conjointe",
            "compagne",
            "compagnon",
            "frere",
            "soeur",
            "sœur",
            "oncle",
            "tante",
            "neveu",
            "niece",
            "ami",
            "amie",
            "voisin",
            "voisine",
            "locataire",
            "proprietaire",
            "gerant",
            "gerante",
            "notaire",
            "comptable",
            "associe",
            "associee",
            "collegue",
            "client",
            "cliente",
            "defunt",
            "defunte",
            "tuteur",
            "tutrice",
            "bailleur",
            "heritier",
            "heritiere",
            "temoin",
            "salarie",
            "salariee",
            "assistante",
            "nounou",
            "maman",
            "papa",
            "bebe",
            "petit-fils",
            "usufruitiere",
            "dirigeant",
            "president",
            "presidente",
            "tresorier",
            "tresoriere",
            "secretaire",
            "avocat",
            "avocate",
            "contact",
            "sergent",
            "inspecteur",
            "inspectrice",
            "capitaine",
            "lieutenant",
            "commandant",
            "colonel",
            "anciennement",
            "titulaire",
            "titulaires",
            "denomme",
            "denommee",
            "prevenu",
            "accuse",
            "infirmier",
            "infirmiere");

    private static final Set<String> BEFORE_INITIAL =
            Set.of("de", "que", "par", "temoin", "avec", "contre", "selon", "nomme", "initiales", "chez", "dit");

    private final Tokens tokens;
    private final Lexicon lexicon;
    private final NameReader reader;
    private final Mentions mentions;

    public NameFinder(Tokens tokens, Lexicon lexicon) {
        this.tokens = tokens;
        this.lexicon = lexicon;
        this.reader = new NameReader(tokens);
        this.mentions = new Mentions(tokens);
    }

    /**
     * Notes all that is there.
     *
     * @param known names that are known to occur, such as the sender's
     */
    public void find(Collection<String> known) {
        known.forEach(this::know);
        new CivilityRule(tokens, reader, mentions).find();
        for (int i = 0; i < tokens.count(); i++) {
            if (!tokens.isTaken(i) && tokens.isWord(i)) {
                i = Math.max(i, strong(i));
            }
        }
        new SignatureRule(tokens, reader, mentions).find();
        for (int i = 0; i < tokens.count(); i++) {
            if (!tokens.isTaken(i) && tokens.isWord(i)) {
                i = Math.max(i, weak(i));
            }
        }
        mentions.report();
    }

    private void know(String name) {
        // "Louise Tanneau, sophrologue": only what stands before the trade
        String person = Folding.fold(name).split("[,;(&–]", 2)[0];
        for (String word : person.split("[^\\p{L}]+")) {
            if (word.length() > 2 && !lexicon.is(word, Lexicon.ORDINARY | Lexicon.CIVILITY | Lexicon.PARTICLE)) {
                mentions.know(word);
            }
        }
    }

    private int strong(int i) {
        int last = i;
        if (ANNOUNCING.contains(tokens.folded(i))) {
            last = announced(i);
        }
        last = last > i ? last : initials(i);
        if (last == i && isPseudonym(i)) {
            last = reader.isInitial(i) && reader.isJoined(i) && reader.isInitial(i + 1) ? i + 1 : i;
            mentions.add(i, last, 0);
            return last;
        }
        if (last == i && isParty(i)) {
            mentions.add(i, i, 0);
            return i;
        }
        last = last > i ? last : firstName(i);
        return last > i ? last : reversed(i);
    }

    /** "Je soussignée Anne Durand", "mon notaire, Duval", "Nom : DURAND". */
    private int announced(int i) {
        int first = i + 1;
        if (first >= tokens.count() || tokens.gap(i) > 3 || tokens.gapHas(i, '\n') || tokens.gapHas(i, '.')) {
            return i;
        }
        boolean close = tokens.isSpaced(i) || tokens.gapHas(i, ':') || tokens.gapHas(i, '(');
        boolean two = reader.isJoined(first) && reader.isName(first + 1);
        boolean name = reader.isName(first) && (close || two || reader.is(first, Lexicon.FIRST_NAME));
        int last = name || reader.isInitial(first) ? reader.end(first, false) : i;
        boolean plain = last == first && reader.is(first, Lexicon.ORDINARY);
        boolean vague = reader.isAmongCapitals(first) && !reader.is(first, Lexicon.FIRST_NAME | Lexicon.SURNAME);
        if (last < first || plain || vague) {
            return i;
        }
        mentions.add(first, last, 0);
        return last;
    }

    /** "R. Bernhardt", "J.-M. Durand". */
    private int initials(int i) {
        if (!reader.isInitial(i)) {
            return i;
        }
        int last = reader.end(i, false);
        if (last <= i || !hasSurname(i, last) || isHeading(i, last)) {
            return i;
        }
        mentions.add(i, last, 0);
        return last;
    }

    /** "Durand c. État": who sues. */
    private boolean isParty(int i) {
        boolean against = i + 2 < tokens.count() && tokens.string(i + 1).equals("c") && tokens.gap(i) <= 2;
        return against && reader.isName(i) && tokens.gapHas(i + 1, '.') && tokens.isCapitalised(i + 2);
    }

    /** One capital that stands for a person: in quotes or brackets, or with a dot after "de", "que", "témoin". */
    private boolean isPseudonym(int i) {
        if (!tokens.isInitial(i) || i == 0 || i + 1 >= tokens.count() || tokens.isTaken(i + 1)) {
            return false;
        }
        int at = tokens.start(i) - 1;
        boolean blank = at > 0 && Tokens.isBlank(tokens.text().charAt(at));
        char before = at < 0 ? 0 : tokens.text().charAt(blank ? at - 1 : at);
        boolean closed = tokens.gap(i) <= 5
                && (tokens.gapHas(i, '"') || tokens.gapHas(i, '»') || tokens.gapHas(i, ']'))
                && tokens.gap(i) > 1;
        if ("\"«[“".indexOf(before) >= 0 && closed) {
            return true;
        }
        boolean led = tokens.gap(i - 1) <= 3 && BEFORE_INITIAL.contains(tokens.folded(i - 1));
        return led && reader.isInitial(i) && !reader.beginsSentence(i);
    }

    /** "B. Imposition des revenus": a letter numbers a paragraph, and a sentence goes on. */
    private boolean isHeading(int first, int last) {
        boolean line = first == 0 || tokens.gapHas(first - 1, '\n');
        return line && last + 1 < tokens.count() && tokens.isSpaced(last) && !tokens.isCapitalised(last + 1);
    }

    private boolean hasSurname(int first, int last) {
        for (int j = first + 1; j <= last; j++) {
            if (reader.isName(j) && !reader.is(j, Lexicon.PARTICLE)) {
                return true;
            }
        }
        return false;
    }

    /** "Peter Maxwell", "Mathilde R.", "Josiane et Michel Perrot", "jean dupont". */
    private int firstName(int i) {
        if (!reader.is(i, Lexicon.FIRST_NAME)) {
            return i;
        }
        if (!tokens.isCapitalised(i)) {
            boolean pair = i + 1 < tokens.count()
                    && tokens.isSpaced(i)
                    && !tokens.isTaken(i + 1)
                    && reader.is(i + 1, Lexicon.SURNAME)
                    && tokens.length(i) > 2
                    && tokens.length(i + 1) > 3;
            if (pair) {
                mentions.add(i, i + 1, 0);
            }
            return pair ? i + 1 : i;
        }
        int last = reader.end(i, false);
        if (last > i) {
            mentions.add(i, last, 0);
            return last;
        }
        return couple(i);
    }

    private int couple(int i) {
        boolean and = i + 2 < tokens.count()
                && tokens.isSpaced(i)
                && tokens.folded(i + 1).equals("et")
                && tokens.isCapitalised(i + 2)
                && reader.is(i + 2, Lexicon.FIRST_NAME);
        if (and) {
            mentions.add(i, i, 0);
        }
        return i;
    }

    /** "DURAND Paul", "Durand Paul". */
    private int reversed(int i) {
        boolean name = reader.isName(i)
                && i + 1 < tokens.count()
                && reader.isJoined(i)
                && reader.isName(i + 1)
                && reader.is(i + 1, Lexicon.FIRST_NAME)
                && !reader.is(i, Lexicon.ORDINARY);
        boolean tells = !reader.isAmongCapitals(i) && (tokens.isUpper(i) || !reader.beginsSentence(i));
        boolean certain = reader.is(i, Lexicon.SURNAME) || tells;
        if (!name || !certain) {
            return i;
        }
        int last = reader.end(i, false);
        mentions.add(i, last, 0);
        return last;
    }

    /** A surname that was shown before, a first name alone, or several capitalised words that are known as nothing. */
    private int weak(int i) {
        if (mentions.isGiven(i)) {
            int last = i;
            while (last + 1 < tokens.count()
                    && !tokens.isTaken(last + 1)
                    && reader.isJoined(last)
                    && mentions.isGiven(last + 1)) {
                last++;
            }
            mentions.add(i, last, 0);
            return last;
        }
        if (mentions.isKnown(i) && tokens.isCapitalised(i) && (tokens.length(i) > 1 || isRareLetter(i))) {
            int last = Math.max(i, reader.end(i, false));
            mentions.add(i, last, 0);
            return last;
        }
        if (!reader.isName(i)) {
            return i;
        }
        if (isFamily(i)) {
            mentions.add(i, i, 0);
            return i;
        }
        return reader.is(i, Lexicon.FIRST_NAME | Lexicon.SURNAME) ? alone(i) : i;
    }

    /** "Ramdane Frères", "Ravaud et Fils". */
    private boolean isFamily(int i) {
        int next = i + 1 < tokens.count() && tokens.folded(i + 1).equals("et") ? i + 2 : i + 1;
        boolean near =
                next < tokens.count() && tokens.gap(i) <= 3 && tokens.gap(next - 1) <= 3 && tokens.isCapitalised(next);
        return near
                && (tokens.folded(next).equals("freres") || tokens.folded(next).equals("fils"));
    }

    /** No letter that an apostrophe, an article of law or a heading makes frequent. */
    private boolean isRareLetter(int i) {
        return "abcdjlmnsty".indexOf(tokens.folded(i)) < 0;
    }

    private int alone(int i) {
        if (reader.is(i, Lexicon.ORDINARY) || reader.isAmongCapitals(i)) {
            return i;
        }
        boolean clear = reader.is(i, Lexicon.FIRST_NAME) && !reader.is(i, Lexicon.AMBIGUOUS) && tokens.length(i) > 3;
        if (clear || !reader.beginsSentence(i)) {
            mentions.add(i, i, 0);
        } else if (reader.is(i, Lexicon.FIRST_NAME)) {
            tokens.found(Finding.left(Kind.NAME, tokens.start(i), tokens.end(i), Reason.AMBIGUOUS_NAME));
        }
        return i;
    }
}
