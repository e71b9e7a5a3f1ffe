package org.econtacts.analysis.graph;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.jdt.annotation.Nullable;
import org.econtacts.model.Intent;

/**
 * An intention graph as it is written.
 *
 * @param version label set and a fingerprint of the file
 * @param labelSet version of the label set it belongs to
 * @param language ISO 639-1 code
 * @param synonyms groups by name; each member is a word or several
 * @param nodes one for each intent, in file order
 */
record Graph(String version, String labelSet, String language, Map<String, List<String>> synonyms, List<Node> nodes) {

    /**
     * An intent and what speaks for it.
     *
     * @param intent what it is
     * @param terms key words, patterns and negations
     * @param validFrom first day; null = always
     * @param validTo last day; null = for ever
     * @param positive sentences that ask for it
     * @param negative sentences that look like it but ask for something else
     */
    record Node(
            Intent intent,
            List<Term> terms,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo,
            List<String> positive,
            List<String> negative) {

        boolean validOn(LocalDate day) {
            return (validFrom == null || !day.isBefore(validFrom)) && (validTo == null || !day.isAfter(validTo));
        }
    }

    /**
     * Words that speak for an intent, or against it.
     *
     * @param text words; {@code …} = up to five words between, {@code <name>} = any member of that group
     * @param weight in log-odds; negative = against
     * @param line where it is written
     */
    record Term(String text, double weight, int line) {}
}
