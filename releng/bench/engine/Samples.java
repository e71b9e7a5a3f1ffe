package engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.econtacts.model.LabelledText;

/** Labelled texts as they lie in files: one JSON object a line, with {@code text} and {@code label}. */
final class Samples {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Samples() {}

    /** All of a file; a text without label has none, one with {@code labels} several. */
    static List<LabelledText> read(String file) throws IOException {
        List<LabelledText> texts = new ArrayList<>();
        for (String line : Files.readAllLines(Path.of(file))) {
            JsonNode sample = JSON.readTree(line);
            texts.add(new LabelledText(sample.get("text").asText(), labels(sample)));
        }
        return texts;
    }

    private static List<String> labels(JsonNode sample) {
        if (sample.has("labels")) {
            List<String> labels = new ArrayList<>();
            sample.get("labels").forEach(label -> labels.add(label.asText()));
            return labels;
        }
        String label = sample.path("label").asText("");
        return label.isEmpty() || "null".equals(label) ? List.of() : List.of(label);
    }

    /** The label of a text that has one. */
    static String label(LabelledText text) {
        return text.labels().getFirst();
    }

    /** All labels, sorted. */
    static List<String> labels(List<LabelledText> texts) {
        return texts.stream()
                .flatMap(text -> text.labels().stream())
                .distinct()
                .sorted()
                .toList();
    }

    /**
     * Two parts that both have their share of every label.
     *
     * @param kept to learn from
     * @param heldOut every so-manieth of each label
     */
    record Split(List<LabelledText> kept, List<LabelledText> heldOut) {

        static Split of(List<LabelledText> texts, int every) {
            Split split = new Split(new ArrayList<>(), new ArrayList<>());
            Map<String, Integer> seen = new HashMap<>();
            for (LabelledText text : texts) {
                boolean out = seen.merge(label(text), 1, Integer::sum) % every == 0;
                (out ? split.heldOut : split.kept).add(text);
            }
            return split;
        }
    }
}
