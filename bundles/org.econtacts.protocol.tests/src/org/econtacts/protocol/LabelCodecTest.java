package org.econtacts.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.econtacts.model.Backing;
import org.econtacts.model.Flag;
import org.econtacts.model.Mark;
import org.econtacts.model.SampleState;
import org.econtacts.protocol.LabelledSample.Said;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LabelCodecTest {

    private static final String NASTY = "aé,;|\\\"'\n\t «»{}[]:#%_€😀\u00a0";

    private final List<String> refused = new ArrayList<>();

    @ParameterizedTest
    @EnumSource(LabelFormat.class)
    void textsAndLabelsComeBackFromEveryFormat(LabelFormat format) throws IOException {
        List<LabelledSample> samples = samples(300);
        List<LabelledSample> back = read(format, write(format, samples));
        assertEquals(List.of(), refused);
        assertEquals(brief(samples), brief(back));
    }

    @ParameterizedTest
    @EnumSource(value = LabelFormat.class, names = "CSV", mode = EnumSource.Mode.EXCLUDE)
    void nothingIsLostWhereTheFormatCanCarryIt(LabelFormat format) throws IOException {
        List<LabelledSample> samples = samples(300);
        assertEquals(samples, read(format, write(format, samples)));
    }

    @Test
    void doccanoWritesTextAndAListOfLabels() {
        String line = write(LabelFormat.DOCCANO, List.of(LabelledSample.of("s1", "Bonjour", List.of("cfe"))));
        assertTrue(line.startsWith("{\"text\":\"Bonjour\",\"label\":[\"cfe\"],\"meta\":"), line);
    }

    @Test
    void whatWasChangedInDoccanoWins() throws IOException {
        String line = write(LabelFormat.DOCCANO, List.of(LabelledSample.of("s1", "Bonjour", List.of("cfe"))));
        LabelledSample back = read(LabelFormat.DOCCANO, line.replaceFirst("\"cfe\"", "\"tva\""))
                .getFirst();
        assertEquals("s1", back.id());
        assertEquals(List.of("tva"), back.labels());
    }

    @Test
    void plainDoccanoLinesAreRead() throws IOException {
        List<LabelledSample> read = read(
                LabelFormat.DOCCANO,
                "{\"id\":7,\"text\":\"Terrible customer service.\",\"label\":[\"negative\"]}\n"
                        + "{\"text\":\"x\",\"label\":[]}\n");
        assertEquals(List.of("negative"), read.get(0).labels());
        assertEquals(SampleState.UNLABELLED, read.get(1).state());
    }

    @Test
    void labelStudiosOwnExportIsRead() throws IOException {
        String tasks = """
            [{"id":1,"data":{"text":"Délai ?"},"project":83,"created_at":"2021-03-09T21:52:49.513742Z",
              "annotations":[
               {"id":1000,"completed_by":{"id":3},"was_cancelled":true,"result":[]},
               {"id":1001,"completed_by":10,"was_cancelled":false,"lead_time":4.288,
                "result":[{"id":"pM","from_name":"intent","to_name":"text","type":"choices","origin":"manual",
                           "value":{"choices":["DELAI","REMISE"]}}]}],
              "drafts":[],"predictions":[{"model_version":"m","score":0.83,"result":[]}]},
             {"data":{"text":"Taxonomie"},"annotations":[{"result":[{"value":{"taxonomy":[["Impôt","Délai"]]}}]}]},
             {"data":{"text":"À étiqueter"}},
             {"data":{"texte":"?"}},
             {"data":{"text":"Bad"},"annotations":[{"result":[{"value":{"choices":[3]}}]}]}]
            """;
        List<LabelledSample> read = read(LabelFormat.LABEL_STUDIO, tasks);
        assertEquals(
                List.of("[DELAI, REMISE]", "[Délai]", "[]"),
                read.stream().map(sample -> sample.labels().toString()).toList());
        assertEquals(SampleState.UNLABELLED, read.get(2).state());
        assertEquals(List.of("10 data.text", "11 annotations.result.value.choices"), refused);
    }

    @Test
    void ofAListThatBreaksOffTheTasksBeforeAreRead() throws IOException {
        String cut =
                "[{\"data\":{\"text\":\"one\"}},\n\n{\"data\":{}},\n{\"data\":{\"text\":\"two\"}},\n{\"data\":{\"te";
        List<LabelledSample> read = read(LabelFormat.LABEL_STUDIO, cut);
        assertEquals(
                List.of("one", "two"), read.stream().map(LabelledSample::text).toList());
        assertEquals(List.of("3 data.text", "5 "), refused);
        refused.clear();
        assertEquals(
                1,
                read(LabelFormat.LABEL_STUDIO, "[{\"data\":{\"text\":\"one\"}},")
                        .size());
        assertEquals(List.of("1 "), refused);
        refused.clear();
        assertEquals(0, read(LabelFormat.LABEL_STUDIO, "").size());
        assertEquals(0, read(LabelFormat.LABEL_STUDIO, "[3, null]").size());
        assertEquals(3, refused.size());
    }

    @Test
    void badRecordsAreToldByLineAndLeftOut() throws IOException {
        List<LabelledSample> own = read(
                LabelFormat.JSONL,
                "{\"text\":\"a\",\"label\":\"cfe\"}\n\n"
                        + "{\"text\":\"b\",\"labels\":3}\n"
                        + "not json\n"
                        + "{\"text\":\"c\",\"label\":null}\n");
        assertEquals(List.of("a", "c"), own.stream().map(LabelledSample::text).toList());
        assertEquals(SampleState.OUT_OF_SCOPE, own.getLast().state());
        assertEquals(List.of("3 labels", "4 "), refused);
        refused.clear();
        List<LabelledSample> csv =
                read(LabelFormat.CSV, "label,text\ncfe,one\ntva\n,\"two\nlines\"\ncfe||tva,three\n\"\",\"\"\n");
        assertEquals(
                List.of("one", "two\nlines"),
                csv.stream().map(LabelledSample::text).toList());
        assertEquals(List.of("3 ", "6 label", "7 text"), refused);
        refused.clear();
        read(LabelFormat.LABEL_STUDIO, "{}");
        read(LabelFormat.CSV, "name\nx\n");
        assertEquals(List.of("1 ", "1 text"), refused);
    }

    /** What even a table carries. */
    private static List<String> brief(List<LabelledSample> samples) {
        return samples.stream()
                .map(each -> each.id() + " " + each.text() + " " + ForeignLabels.of(each))
                .toList();
    }

    private static List<LabelledSample> samples(int count) {
        Random random = new Random(5);
        List<LabelledSample> samples = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Mark given = random.nextBoolean() ? null : mark(random);
            List<String> labels = i % 3 == 0 ? List.of(text(random), "b" + i) : List.of();
            SampleState state =
                    i % 3 == 0 ? SampleState.LABELLED : SampleState.values()[i % SampleState.values().length];
            boolean named = state == SampleState.LABELLED;
            samples.add(new LabelledSample(
                    "s-" + i,
                    text(random),
                    "origin " + text(random),
                    given,
                    named && labels.isEmpty() ? SampleState.SKIPPED : state,
                    labels,
                    Backing.values()[i % 5],
                    List.of(said(random), said(random))));
        }
        return samples;
    }

    private static Said said(Random random) {
        Instant at = Instant.ofEpochSecond(random.nextInt(), 1000L * random.nextInt(1_000_000));
        return new Said(text(random), random.nextBoolean(), mark(random), "2026.1", random.nextBoolean(), at);
    }

    private static Mark mark(Random random) {
        Flag flag = random.nextBoolean() ? null : Flag.values()[random.nextInt(Flag.values().length)];
        return new Mark(SampleState.LABELLED, List.of(text(random)), flag, text(random));
    }

    private static String text(Random random) {
        int[] letters = NASTY.codePoints().toArray();
        String middle = random.ints(random.nextInt(12), 0, letters.length)
                .mapToObj(i -> Character.toString(letters[i]))
                .collect(Collectors.joining());
        return "x" + middle + Arrays.asList("y", "\\", "|", "\"").get(random.nextInt(4));
    }

    private static String write(LabelFormat format, List<LabelledSample> samples) {
        return LabelCodec.of(format).write(samples.stream()).collect(Collectors.joining());
    }

    private List<LabelledSample> read(LabelFormat format, String text) throws IOException {
        List<LabelledSample> read = new ArrayList<>();
        LabelCodec.of(format)
                .read(
                        new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                        read::add,
                        (line, why) -> refused.add(line + " " + why.field()));
        return read;
    }
}
