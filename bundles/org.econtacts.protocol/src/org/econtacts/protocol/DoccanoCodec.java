package org.econtacts.protocol;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.econtacts.protocol.BadInputException.Fault;

/**
 * Lines of doccano's text classification: {@code {"text","label":[…]}}, the label always a list. What doccano does not
 * know, it carries along as metadata: {@code meta} holds our own line, and what a person changed in doccano wins over it.
 */
final class DoccanoCodec extends LineCodec {

    private static final String META = "econtacts";

    @Override
    String line(LabelledSample sample) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("text", sample.text());
        line.put("label", ForeignLabels.of(sample));
        line.put("meta", Map.of(META, sample));
        return json().writeText(line);
    }

    @Override
    LabelledSample sample(byte[] line) throws BadInputException {
        JsonNode node = json().read(line, JsonNode.class);
        String text = ForeignLabels.text(node.get("text"), "text");
        JsonNode list = node.has("label") ? node.get("label") : node.get("labels");
        if (list == null || !list.isArray()) {
            throw new BadInputException("label", Fault.NOT_A_LIST);
        }
        List<String> labels = ForeignLabels.names(list, "label");
        JsonNode own = node.path("meta").path(META);
        if (own.isObject()) {
            LabelledSample known = json().read(json().write(own), LabelledSample.class);
            if (known.text().equals(text) && ForeignLabels.of(known).equals(labels)) {
                return known;
            }
            return ForeignLabels.changed(known.id(), text, labels);
        }
        return ForeignLabels.changed(null, text, labels);
    }
}
