package org.econtacts.privacy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jdt.annotation.Nullable;

/** The identifiers of the shared data, read from beside the project. */
final class Vectors {

    private static final Map<String, Kind> FAMILIES = Map.of(
            "nif_spi", Kind.SPI,
            "nir", Kind.NIR,
            "siren", Kind.SIREN,
            "siret", Kind.SIRET,
            "tva", Kind.VAT,
            "iban_fr", Kind.IBAN);

    private final String json;

    private Vectors(String json) {
        this.json = json;
    }

    /** Empty where the shared data is absent. */
    static Optional<Vectors> find() throws IOException {
        return shared("identifiers-fr/vectors.json").isPresent()
                ? Optional.of(new Vectors(
                        Files.readString(shared("identifiers-fr/vectors.json").get())))
                : Optional.empty();
    }

    /** A file of the shared data, from any folder below the project. */
    static Optional<Path> shared(String file) {
        @Nullable Path folder = Path.of("").toAbsolutePath();
        while (folder != null) {
            Path there = folder.resolve("../shared/data").resolve(file).normalize();
            if (Files.exists(there)) {
                return Optional.of(there);
            }
            folder = folder.getParent();
        }
        return Optional.empty();
    }

    /** Kind and text of all that is valid, or of all that is not. */
    List<Map.Entry<Kind, String>> all(boolean valid) {
        List<Map.Entry<Kind, String>> all = new ArrayList<>();
        FAMILIES.forEach((family, kind) -> {
            String list = "\"" + family + "\".*?\"" + (valid ? "valid" : "invalid") + "\": \\[(.*?)]";
            Matcher found = Pattern.compile(list, Pattern.DOTALL).matcher(json);
            if (found.find()) {
                Matcher texts = Pattern.compile("\"(.*?)\"").matcher(found.group(1));
                while (texts.find()) {
                    all.add(Map.entry(kind, texts.group(1)));
                }
            }
        });
        return all;
    }
}
