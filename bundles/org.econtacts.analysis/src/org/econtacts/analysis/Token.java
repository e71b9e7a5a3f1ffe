package org.econtacts.analysis;

import org.econtacts.model.Field;

/**
 * A word of a message.
 *
 * @param field the part of the message
 * @param start first UTF-16 unit in that field
 * @param end the unit after the last; greater than start
 * @param form lower case, accents kept, at most {@link Tokenizer#WORD_LIMIT} units
 * @param folded the form without accents; the same object when it has none
 */
public record Token(Field field, int start, int end, String form, String folded) {

    /** Whether the taxpayer wrote accents. */
    public boolean accented() {
        return !form.equals(folded);
    }
}
