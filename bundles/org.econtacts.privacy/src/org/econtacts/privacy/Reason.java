package org.econtacts.privacy;

import java.util.Locale;

/** Why a piece of text is a doubt. */
public enum Reason {
    /** It has the shape, but its check digits are wrong. */
    WRONG_KEY,
    /** It would be valid with two neighbouring digits exchanged. */
    SWAPPED_DIGITS,
    DIGIT_MISSING,
    DIGIT_TOO_MANY,
    /** It would be valid if letters such as O and I were the digits that they look like. */
    LETTER_FOR_DIGIT,
    /** Check digits are absent, so nothing proves it. */
    NO_KEY,
    /** It is valid, but it is cut in an unusual way, so it may be two things. */
    ODD_GROUPS,
    /** A long number of no known kind. */
    UNKNOWN_NUMBER,
    /** A word that is a name for many people and an ordinary word for others. */
    AMBIGUOUS_NAME,
    /** A full date long ago that nothing calls a date of birth. */
    OLD_DATE,
    /** An e-mail address without its end. */
    BROKEN_EMAIL,
    /** A number of five digits before a word, which may be a postal code with its town. */
    MAYBE_TOWN;

    /** One sentence for the person who settles the doubt. */
    public String sentence(Locale language) {
        return Sentences.in(language).getString("reason." + name());
    }
}
