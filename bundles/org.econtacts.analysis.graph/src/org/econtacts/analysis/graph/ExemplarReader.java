package org.econtacts.analysis.graph;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.econtacts.model.BuiltInContent;
import org.econtacts.model.LabelledText;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Reads labelled texts, one JSON object a line with {@code text} and {@code label}; JSON is YAML too. */
final class ExemplarReader {

    private final Load yaml = new Load(LoadSettings.builder().build());

    /**
     * All of the built-in content's, in their order.
     *
     * @throws GraphFormatException if a line is no such object
     */
    List<LabelledText> read(BuiltInContent content) throws IOException {
        List<LabelledText> all = new ArrayList<>();
        try (InputStream in = content.open(BuiltInContent.Part.EXEMPLARS)) {
            List<String> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            for (int i = 0; i < lines.size(); i++) {
                if (!lines.get(i).isBlank()) {
                    all.add(exemplar(lines.get(i), i + 1));
                }
            }
        }
        return List.copyOf(all);
    }

    private LabelledText exemplar(String line, int number) throws GraphFormatException {
        try {
            if (yaml.loadFromString(line) instanceof Map<?, ?> members
                    && members.get("text") instanceof String text
                    && members.get("label") instanceof String label) {
                return new LabelledText(text, List.of(label));
            }
        } catch (YamlEngineException e) {
            throw new GraphFormatException(GraphProblem.at(number, "exemplar"));
        }
        throw new GraphFormatException(GraphProblem.at(number, "exemplar"));
    }
}
