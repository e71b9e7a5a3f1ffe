package org.econtacts.suggest;

import java.util.Comparator;
import java.util.List;

/**
 * All that a message asks.
 *
 * @param asked at least one, in text order
 * @param probability that it asks exactly these, 0 to 1; of a single one nothing is said, 0
 */
record Requests(List<Request> asked, double probability) {

    Requests {
        asked = asked.stream()
                .sorted(Comparator.comparingInt(
                        request -> request.finding().passage().from()))
                .toList();
    }

    /** One thing only. */
    static Requests only(Finding finding) {
        return new Requests(List.of(new Request(finding, finding.best())), 0);
    }
}
