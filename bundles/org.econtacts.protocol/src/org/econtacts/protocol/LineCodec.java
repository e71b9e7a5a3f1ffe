package org.econtacts.protocol;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.stream.Stream;

/** A form with one JSON object a line. */
abstract class LineCodec implements LabelCodec {

    private final JsonCodec json = new JsonCodec();

    final JsonCodec json() {
        return json;
    }

    abstract String line(LabelledSample sample);

    abstract LabelledSample sample(byte[] line) throws BadInputException;

    @Override
    public final Stream<String> write(Stream<LabelledSample> samples) {
        return samples.map(sample -> line(sample) + "\n");
    }

    @Override
    public final void read(InputStream in, Taker taker, Refused refused) throws IOException {
        try (JsonLines lines = new JsonLines(in, Long.MAX_VALUE)) {
            for (Optional<JsonLines.Line> line = lines.next(); line.isPresent(); line = lines.next()) {
                try {
                    taker.take(sample(line.get().json()));
                } catch (BadInputException e) {
                    refused.tell(line.get().number(), e);
                }
            }
        }
    }
}
