package org.econtacts.analysis;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

/** Texts that lie beside the classes. */
final class PackagedText {

    private PackagedText() {}

    /** The lines of a file, which is part of the product. */
    static Stream<String> lines(String name) {
        try (InputStream in = PackagedText.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("without " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines();
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
