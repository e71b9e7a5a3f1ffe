package org.econtacts.privacy;

import java.util.Collection;
import java.util.List;
import org.econtacts.privacy.internal.contact.EmailFinder;
import org.econtacts.privacy.internal.date.DateFinder;
import org.econtacts.privacy.internal.name.NameFinder;
import org.econtacts.privacy.internal.number.AmountFinder;
import org.econtacts.privacy.internal.number.NumberFinder;
import org.econtacts.privacy.internal.number.PlusPhones;
import org.econtacts.privacy.internal.place.PlaceFinder;
import org.econtacts.privacy.internal.text.Folding;
import org.econtacts.privacy.internal.text.Tokens;
import org.econtacts.privacy.internal.text.Weaving;
import org.econtacts.privacy.internal.words.Lexicon;

/**
 * Replaces personal data in French texts by typed marks. The same thing has the same mark within one text, and nothing
 * links the marks of two texts. Takes time in proportion to the text, whatever it holds. Safe for several threads.
 */
public final class Anonymiser {

    private final boolean amounts;
    private final Lexicon lexicon = new Lexicon();

    /** Leaves amounts of money. */
    public Anonymiser() {
        this(false);
    }

    /** @param amounts whether amounts of money are replaced as well */
    public Anonymiser(boolean amounts) {
        this.amounts = amounts;
    }

    /** Any text, also an empty one. */
    public Anonymised anonymise(String text) {
        return anonymise(text, List.of());
    }

    /**
     * A text in which some names are known to occur.
     *
     * @param text any, also an empty one
     * @param names people's, for example the sender's; their words are replaced wherever they stand, but for ordinary words
     */
    public Anonymised anonymise(String text, Collection<String> names) {
        Tokens tokens = new Tokens(text, lexicon::of);
        new EmailFinder(tokens).find();
        new PlusPhones(tokens).find();
        new AmountFinder(tokens, amounts).find();
        new DateFinder(tokens).find();
        new NumberFinder(tokens).find();
        new PlaceFinder(tokens).find();
        new NameFinder(tokens, lexicon).find(names);
        return new Weaving(text).weave(tokens.findings());
    }

    /** Whether a sender's name begins with a first name that is known, as a firm's rarely does. */
    public boolean isPerson(String name) {
        String first = Folding.fold(name).split("[^\\p{L}]+", 2)[0];
        return lexicon.is(first, Lexicon.FIRST_NAME) && !lexicon.is(first, Lexicon.AMBIGUOUS);
    }
}
