package org.econtacts.privacy;

/**
 * A piece of text that a person should look at. Positions are UTF-16 units. What looks like a mistyped identifier is
 * replaced by {@code [DOUTE_1]}, because one wrong digit does not make it harmless; what may well be ordinary words
 * stays.
 *
 * @param kind what it may be
 * @param reason why that is not certain
 * @param start where it begins in the given text
 * @param end where it ends there, exclusive
 * @param label what stands for it in the anonymised text; empty if it was left
 * @param at where it, or its label, begins in the anonymised text
 */
public record Doubt(Kind kind, Reason reason, int start, int end, String label, int at) {

    /** Whether the anonymised text still shows it. */
    public boolean left() {
        return label.isEmpty();
    }
}
