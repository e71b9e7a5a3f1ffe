package org.econtacts.suggest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.econtacts.model.LabelledText;

/** Labelled texts that lie beside the project, never in it. */
final class RealData {

    private static final Pattern LINE =
            Pattern.compile("\\{\"text\": \"((?:[^\"\\\\]|\\\\.)*)\", \"label\": (?:\"([^\"]*)\"|null)}");
    private static final Pattern ESCAPE = Pattern.compile("\\\\(?:u([0-9a-fA-F]{4})|(.))");

    private RealData() {}

    /** The folder of a data set; empty when it is not there. */
    static Optional<Path> folder(String name) {
        Path here = Path.of("").toAbsolutePath();
        while (here.getParent() != null && !Files.isDirectory(here.resolve("releng"))) {
            here = here.getParent();
        }
        Path folder = here.resolve("../shared/data").resolve(name).normalize();
        return Files.isDirectory(folder) ? Optional.of(folder) : Optional.empty();
    }

    static List<LabelledText> read(Path file) {
        try {
            return Files.readAllLines(file).stream()
                    .filter(line -> !line.isBlank())
                    .map(RealData::parse)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static LabelledText parse(String line) {
        Matcher matcher = LINE.matcher(line.strip());
        if (!matcher.matches()) {
            throw new AssertionError(line);
        }
        String label = matcher.group(2);
        return new LabelledText(unescape(matcher.group(1)), label == null ? List.of() : List.of(label));
    }

    private static String unescape(String text) {
        return ESCAPE.matcher(text).replaceAll(escape -> {
            String code = escape.group(1);
            String letter = escape.group(2);
            String meant = code != null
                    ? String.valueOf((char) Integer.parseInt(code, 16))
                    : "n".equals(letter) ? "\n" : String.valueOf(letter);
            return Matcher.quoteReplacement(meant);
        });
    }
}
