package org.econtacts.analysis.encoder;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Properties;
import org.econtacts.analysis.EncoderException;

/**
 * How an operator's model is to be used: the file {@code encoder.properties}.
 *
 * @param name for people; the folder's name when the file has none
 * @param pooling how the words' vectors become one
 * @param maxLength pieces of words that are read, 8 to 8192; the rest of the text is left out
 * @param normalise whether vectors get the length 1
 */
record EncoderManifest(String name, Pooling pooling, int maxLength, boolean normalise) {

    static final String FILE = "encoder.properties";

    private static final int SHORTEST = 8;
    private static final int LONGEST = 8192;
    private static final String USUAL_LENGTH = "128";

    /** How the words' vectors become one. */
    enum Pooling {
        /** Their mean. */
        MEAN,
        /** The first one, which such models train to stand for all. */
        CLS
    }

    static EncoderManifest read(Path directory) throws EncoderException {
        Path file = SentenceEncoder.require(directory, FILE);
        Properties lines = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            lines.load(reader);
        } catch (IOException | IllegalArgumentException e) {
            throw Failure.of("unreadable", file, e);
        }
        Path folder = directory.toAbsolutePath().normalize().getFileName();
        return new EncoderManifest(
                value(lines, "name", folder == null ? "" : folder.toString()),
                pooling(file, value(lines, "pooling", "")),
                maxLength(file, value(lines, "maxLength", USUAL_LENGTH)),
                normalise(file, value(lines, "normalise", "true")));
    }

    private static String value(Properties lines, String key, String usual) {
        return lines.getProperty(key, usual).strip();
    }

    private static Pooling pooling(Path file, String value) throws EncoderException {
        return switch (value.toLowerCase(Locale.ROOT)) {
            case "mean" -> Pooling.MEAN;
            case "cls" -> Pooling.CLS;
            default -> throw Failure.of("manifest", file, null, "pooling", "mean | cls", value);
        };
    }

    private static int maxLength(Path file, String value) throws EncoderException {
        String range = SHORTEST + "-" + LONGEST;
        try {
            int length = Integer.parseInt(value);
            if (length >= SHORTEST && length <= LONGEST) {
                return length;
            }
            throw Failure.of("manifest", file, null, "maxLength", range, value);
        } catch (NumberFormatException e) {
            throw Failure.of("manifest", file, e, "maxLength", range, value);
        }
    }

    private static boolean normalise(Path file, String value) throws EncoderException {
        return switch (value.toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw Failure.of("manifest", file, null, "normalise", "true | false", value);
        };
    }
}
