package org.econtacts.suggest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.econtacts.analysis.Passage;

/**
 * Finds whether a message asks several things, each in a sentence of its own. Splitting a message that asks one thing is
 * worse than missing a second request, so each must be clear on its own and the whole message must speak of it too.
 */
final class Requests {

    /** At most so many are answered in one letter. */
    static final int LIMIT = 3;
    /** How probable each must be in its own sentence. */
    private static final double CLEAR = 0.9;
    /** How far each must stand out from text that asks nothing. */
    private static final double MARGIN = 2;
    /** Each must be among so many intents of the whole message. */
    private static final int RANKS = 3;

    private final MessageReading reading;

    Requests(MessageReading reading) {
        this.reading = reading;
    }

    /** One finding for each request, in text order; the main one alone when it is the only clear one. */
    List<Finding> in(Finding main) {
        List<Passage> sentences = Passages.sentences(main.passage().text());
        if (sentences.size() < 2) {
            return List.of(main);
        }
        List<Integer> likely = main.ranking(RANKS);
        Map<Integer, Finding> clearest = new HashMap<>();
        for (Passage sentence : sentences) {
            if (likely.contains(reading.glance(sentence))) {
                Finding found = reading.read(sentence);
                if (likely.contains(found.best()) && isClear(found)) {
                    clearest.merge(found.best(), found, Requests::clearer);
                }
            }
        }
        if (clearest.size() < 2 || !clearest.containsKey(main.best())) {
            return List.of(main);
        }
        List<Finding> requests = new ArrayList<>(clearest.values());
        requests.sort(Comparator.comparingInt(found -> found.passage().from()));
        return List.copyOf(requests.subList(0, Math.min(LIMIT, requests.size())));
    }

    private static boolean isClear(Finding found) {
        return found.probabilities()[found.best()] >= CLEAR && found.margin() >= MARGIN;
    }

    private static Finding clearer(Finding one, Finding other) {
        return one.probabilities()[one.best()] >= other.probabilities()[other.best()] ? one : other;
    }
}
