package org.econtacts.analysis.encoder;

import ai.onnxruntime.OrtException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jdt.annotation.Nullable;

/**
 * The vectors of texts, each computed once while it is remembered: training reads the same texts several times. They have the
 * length 1, whatever the operator's model gives. A text that the model fails on has none.
 */
final class Vectors {

    /** Texts that are remembered: 30 MB for vectors of 384 numbers. */
    private static final int LIMIT = 20_000;

    private static final Logger LOG = System.getLogger(Vectors.class.getName());

    private final SentenceEncoder encoder;
    private final Map<String, float[]> known = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.@Nullable Entry<String, float[]> eldest) {
            return size() > LIMIT;
        }
    };

    Vectors(SentenceEncoder encoder) {
        this.encoder = encoder;
    }

    SentenceEncoder encoder() {
        return encoder;
    }

    Optional<float[]> of(String text) {
        if (text.isBlank()) {
            return Optional.empty();
        }
        synchronized (known) {
            float[] vector = known.get(text);
            if (vector != null) {
                return Optional.of(vector);
            }
        }
        return computed(text);
    }

    private Optional<float[]> computed(String text) {
        try {
            float[] vector = SentenceEncoder.normalised(encoder.encode(text));
            synchronized (known) {
                known.put(text, vector);
            }
            return Optional.of(vector);
        } catch (OrtException | RuntimeException e) {
            // the other analysers go on without it
            LOG.log(
                    Level.WARNING,
                    "the encoder " + encoder.name() + " failed on a text of " + text.length() + " characters",
                    e);
            return Optional.empty();
        }
    }
}
