package org.econtacts.suggest;

import java.util.List;
import org.econtacts.analysis.Passage;
import org.econtacts.analysis.Reading;
import org.econtacts.analysis.TokenizedText;

/** Finds the passage of a message that says what is asked. */
final class MessageReading {

    /** Words up to which a message is read as a whole: it has no room for much else than the request. */
    private static final int SHORT = 40;
    /** Sentences that are read one by one; the rest of a very long letter is only read as a whole. */
    private static final int SENTENCES = 40;
    /** Shorter sentences are greetings. */
    private static final int SHORTEST = 3;

    private final Ensemble ensemble;
    private final Calibration calibration;

    MessageReading(Ensemble ensemble, Calibration calibration) {
        this.ensemble = ensemble;
        this.calibration = calibration;
    }

    /** What is found in the whole or in the sentence that is clearest. */
    Finding find(TokenizedText text) {
        Finding best = find(text.whole());
        if (text.tokens().size() <= SHORT) {
            return best;
        }
        List<Passage> sentences = text.sentences();
        for (Passage sentence : sentences.subList(0, Math.min(sentences.size(), SENTENCES))) {
            if (sentence.size() >= SHORTEST) {
                Finding found = find(sentence);
                best = found.margin() > best.margin() ? found : best;
            }
        }
        return best;
    }

    private Finding find(Passage passage) {
        List<Reading> readings = ensemble.readings(passage);
        double[] pooled = ensemble.pool()
                .probabilities(Ensemble.channels(readings), ensemble.intents().size());
        return new Finding(passage, readings, calibration.apply(pooled));
    }
}
