package org.econtacts.privacy;

import org.econtacts.privacy.internal.contact.EmailFinder;
import org.econtacts.privacy.internal.number.AmountFinder;
import org.econtacts.privacy.internal.number.NumberFinder;
import org.econtacts.privacy.internal.number.PlusPhones;
import org.econtacts.privacy.internal.text.Tokens;
import org.econtacts.privacy.internal.text.Weaving;

/**
 * Replaces personal data in French texts by typed marks. The same thing has the same mark within one text, and nothing
 * links the marks of two texts. Takes time in proportion to the text, whatever it holds. Safe for several threads.
 */
public final class Anonymiser {

    private final boolean amounts;

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
        Tokens tokens = new Tokens(text);
        new EmailFinder(tokens).find();
        new PlusPhones(tokens).find();
        new AmountFinder(tokens, amounts).find();
        new NumberFinder(tokens).find();
        return new Weaving(text).weave(tokens.findings());
    }
}
