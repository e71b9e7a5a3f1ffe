package org.econtacts.analysis.graph;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.econtacts.model.BuiltInContent;
import org.econtacts.model.LabelledText;

/**
 * Reads labelled texts, one JSON object a line with {@code text} and {@code label} in that order. A parser of
 * JSON is only the protocol's to use, and this bundle's parser of YAML, which could read them too, is slow: thousands are
 * read at every start.
 */
final class ExemplarReader {

    private static final Pattern LINE =
            Pattern.compile("\\{\"text\": \"((?:[^\"\\\\]|\\\\[\"\\\\])++)\", \"label\": \"([^\"\\\\]++)\"\\}");
    private static final Pattern ESCAPED = Pattern.compile("\\\\(.)");

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

    private static LabelledText exemplar(String line, int number) throws GraphFormatException {
        Matcher object = LINE.matcher(line);
        if (!object.matches()) {
            throw new GraphFormatException(GraphProblem.at(number, "exemplar"));
        }
        String text = ESCAPED.matcher(object.group(1)).replaceAll("$1");
        return new LabelledText(text, List.of(object.group(2)));
    }
}
