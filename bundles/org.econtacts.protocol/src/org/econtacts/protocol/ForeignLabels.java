package org.econtacts.protocol;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jdt.annotation.Nullable;
import org.econtacts.model.SampleState;
import org.econtacts.protocol.BadInputException.Fault;

/** Labels in forms that have no word for "out of scope": there it is a label of its own. */
final class ForeignLabels {

    /** Stands for out of scope. */
    static final String OUT_OF_SCOPE = "OUT_OF_SCOPE";

    private ForeignLabels() {}

    /** The labels of a sample; none when it has no settled label. */
    static List<String> of(LabelledSample sample) {
        SampleState state = sample.state();
        if (state == SampleState.OUT_OF_SCOPE) {
            return List.of(OUT_OF_SCOPE);
        }
        return state == null || state == SampleState.LABELLED ? sample.labels() : List.of();
    }

    /** A sample whose labels somebody set elsewhere. */
    static LabelledSample changed(@Nullable String id, String text, List<String> labels) {
        if (labels.equals(List.of(OUT_OF_SCOPE))) {
            return LabelledSample.of(id, text, List.of());
        }
        return LabelledSample.of(id, text, labels.isEmpty() ? null : labels);
    }

    static String text(@Nullable JsonNode node, String field) throws BadInputException {
        if (node == null || node.isNull()) {
            throw new BadInputException(field, Fault.MISSING);
        }
        if (!node.isTextual()) {
            throw new BadInputException(field, Fault.NOT_A_TEXT);
        }
        if (node.textValue().isBlank()) {
            throw new BadInputException(field, Fault.MISSING);
        }
        return node.textValue();
    }

    static List<String> names(JsonNode list, String field) throws BadInputException {
        List<String> names = new ArrayList<>();
        for (JsonNode each : list) {
            if (!each.isTextual() || each.textValue().isBlank()) {
                throw new BadInputException(field, Fault.NOT_A_LABEL);
            }
            names.add(each.textValue());
        }
        return names;
    }
}
