package org.econtacts.privacy;

/**
 * A piece of personal data that was replaced. Positions are UTF-16 units.
 *
 * @param kind what it is
 * @param label what stands for it, for example {@code [NOM_1]}; the same for the same thing within one text
 * @param start where it begins in the given text
 * @param end where it ends there, exclusive
 * @param at where the label begins in the anonymised text
 */
public record Mark(Kind kind, String label, int start, int end, int at) {}
