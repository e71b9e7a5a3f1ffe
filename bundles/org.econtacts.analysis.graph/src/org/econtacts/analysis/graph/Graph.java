package org.econtacts.analysis.graph;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.jdt.annotation.Nullable;
import org.econtacts.analysis.Scope;
import org.econtacts.model.Audience;
import org.econtacts.model.Intent;

/**
 * An intention graph as it is written.
 *
 * @param version label set and a fingerprint of the file
 * @param labelSet version of the label set it belongs to
 * @param language ISO 639-1 code
 * @param synonyms groups by name; each member is a word or several, groups inside members already replaced
 * @param nodes one for each intent, in file order
 */
record Graph(String version, String labelSet, String language, Map<String, List<String>> synonyms, List<Node> nodes) {

    /**
     * An intent and what speaks for it.
     *
     * @param intent what it is
     * @param line where it is written
     * @param terms key words, patterns and negations
     * @param excludes ids of intents that are not meant where this one is found
     * @param validity when it is asked for
     * @param positive sentences that ask for it
     * @param negative sentences that look like it but ask for something else
     */
    record Node(
            Intent intent,
            int line,
            List<Term> terms,
            List<Reference> excludes,
            Validity validity,
            List<Example> positive,
            List<Example> negative) {

        /** Whether it may be meant by such a person on that day. */
        boolean isIn(Scope scope, LocalDate today) {
            LocalDate day = scope.day();
            return overlap(intent.audience(), scope.audience()) && validity.holdsOn(day == null ? today : day);
        }

        /** Whether some person may mean either on some day. */
        boolean meets(Node other) {
            return overlap(intent.audience(), other.intent.audience()) && validity.meets(other.validity);
        }

        private static boolean overlap(@Nullable Audience one, @Nullable Audience other) {
            return one == null || other == null || one == other;
        }
    }

    /**
     * The days on which an intent is asked for.
     *
     * @param from first day; null = always
     * @param to last day; null = for ever
     */
    record Validity(@Nullable LocalDate from, @Nullable LocalDate to) {

        boolean holdsOn(LocalDate day) {
            return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
        }

        boolean meets(Validity other) {
            return startsBeforeEndOf(other) && other.startsBeforeEndOf(this);
        }

        private boolean startsBeforeEndOf(Validity other) {
            LocalDate start = from;
            LocalDate end = other.to;
            return start == null || end == null || !start.isAfter(end);
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

    /** The id of another intent, and where it is named. */
    record Reference(String id, int line) {}

    /** A sentence that tests the graph, and where it is written. */
    record Example(String text, int line) {}
}
