package org.econtacts.protocol;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/**
 * A list of Label Studio's tasks with {@code <Choices name="intent" toName="text"/>}. Our own line travels in
 * {@code data.econtacts}; what a person changed in Label Studio wins over it. The last annotation that was not cancelled
 * counts, whoever made it; {@code Taxonomy} paths count by their last step.
 */
final class LabelStudioCodec implements LabelCodec {

    private static final String OWN = "econtacts";
    private static final int LARGEST = 1 << 30;

    private final JsonCodec json = new JsonCodec();

    @Override
    public Stream<String> write(Stream<LabelledSample> samples) {
        AtomicLong number = new AtomicLong();
        Stream<String> tasks = samples.map(sample -> {
            long place = number.incrementAndGet();
            return (place == 1 ? "[\n" : ",\n") + json.writeText(task(place, sample));
        });
        return Stream.concat(tasks, Stream.of(1).map(end -> number.get() == 0 ? "[]\n" : "\n]\n"));
    }

    private static Map<String, Object> task(long place, LabelledSample sample) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("text", sample.text());
        data.put(OWN, sample);
        List<String> labels = ForeignLabels.of(sample);
        Map<String, Object> task = new LinkedHashMap<>();
        task.put("id", place);
        task.put("data", data);
        task.put("annotations", labels.isEmpty() ? List.of() : List.of(annotation(place, labels)));
        task.put("predictions", List.of());
        return task;
    }

    private static Map<String, Object> annotation(long place, List<String> labels) {
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("id", "r" + place);
        result.put("from_name", "intent");
        result.put("to_name", "text");
        result.put("type", "choices");
        result.put("value", Map.of("choices", labels));
        Map<String, Object> annotation = new LinkedHashMap<>();
        annotation.put("id", place);
        annotation.put("was_cancelled", false);
        annotation.put("ground_truth", false);
        annotation.put("result", List.of(result));
        return annotation;
    }

    @Override
    public void read(InputStream in, Taker taker, Refused refused) throws IOException {
        json.readList(bytes(in), task -> taker.take(sample(task)), refused);
    }

    private static byte[] bytes(InputStream in) throws IOException {
        try (in) {
            return in.readNBytes(LARGEST);
        }
    }

    private LabelledSample sample(JsonNode task) throws BadInputException {
        String text = ForeignLabels.text(task.path("data").get("text"), "data.text");
        List<String> labels = labels(task.path("annotations"));
        JsonNode own = task.path("data").path(OWN);
        if (own.isObject()) {
            LabelledSample known = json.read(json.write(own), LabelledSample.class);
            boolean same = known.text().equals(text) && ForeignLabels.of(known).equals(labels);
            return same ? known : ForeignLabels.changed(known.id(), text, labels);
        }
        return ForeignLabels.changed(null, text, labels);
    }

    private static List<String> labels(JsonNode annotations) throws BadInputException {
        List<String> labels = List.of();
        for (JsonNode each : annotations) {
            if (!each.path("was_cancelled").asBoolean(false)) {
                labels = ofAnnotation(each);
            }
        }
        return labels;
    }

    private static List<String> ofAnnotation(JsonNode annotation) throws BadInputException {
        List<String> labels = new ArrayList<>();
        for (JsonNode result : annotation.path("result")) {
            JsonNode value = result.path("value");
            labels.addAll(ForeignLabels.names(value.path("choices"), "annotations.result.value.choices"));
            for (JsonNode path : value.path("taxonomy")) {
                List<String> steps = ForeignLabels.names(path, "annotations.result.value.taxonomy");
                if (!steps.isEmpty()) {
                    labels.add(steps.getLast());
                }
            }
        }
        return labels;
    }
}
