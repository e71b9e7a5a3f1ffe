package org.econtacts.protocol;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
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
    public final List<LabelledSample> read(InputStream in, Refused refused) throws IOException {
        List<LabelledSample> all = new ArrayList<>();
        try (JsonLines lines = new JsonLines(in, Long.MAX_VALUE)) {
            for (Optional<JsonLines.Line> line = lines.next(); line.isPresent(); line = lines.next()) {
                try {
                    all.add(sample(line.get().json()));
                } catch (BadInputException e) {
                    refused.tell(line.get().number(), e);
                }
            }
        }
        return all;
    }
}
