package org.econtacts.server.internal.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.econtacts.model.Backing;
import org.econtacts.model.Label;
import org.econtacts.model.Mark;
import org.econtacts.model.Sample;
import org.econtacts.model.SampleState;
import org.econtacts.model.Sight;
import org.econtacts.store.Store;
import org.econtacts.store.jdbc.H2StoreProvider;
import org.econtacts.store.labels.LabelAction;
import org.econtacts.store.labels.SampleQuery;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LabelCommandsTest {

    private static final Instant AT = Instant.parse("2026-03-02T09:30:00.123456Z");

    @TempDir
    Path folder = Path.of("");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        Surroundings surroundings = new Surroundings(
                CommandLineTest.TestServices::new,
                Clock.systemUTC(),
                new SecureRandom(),
                new ByteArrayInputStream(new byte[0]),
                new PrintWriter(out),
                new PrintWriter(err),
                CommandLineRun.sentences(arguments, Locale.ENGLISH));
        return new CommandLineRun(surroundings).run(arguments);
    }

    private String data(String name) {
        return folder.resolve(name).toString();
    }

    @BeforeEach
    void fill() throws IOException {
        Path file = Files.writeString(folder.resolve("in.jsonl"), """
            {"text":"My card | \\"blue\\", has not come","label":["card_arrival","card, lost"]}
            {"text":"What is the weather?","label":null}
            {"text":"To be labelled"}
            """);
        assertEquals(ExitCode.DONE, run("import", "labels", "--data", data("a"), file.toString()));
        try (Store store = open("a")) {
            List<Sample> samples =
                    store.labels().page(SampleQuery.of(null), 0, 9).rows();
            for (String curator : List.of("zoe", "max")) {
                store.labels()
                        .label(action(samples.get(2).id(), curator, curator.equals("zoe") ? "zoo" : "card_arrival"));
            }
        }
    }

    private Store open(String name) {
        return new H2StoreProvider().open(Path.of(data(name)));
    }

    private static LabelAction action(String sample, String curator, String label) {
        Mark mark = new Mark(SampleState.LABELLED, List.of(label), null, "said by\n" + curator);
        return new LabelAction("e-" + curator, sample, curator, false, 0, mark, "1", Sight.NONE, AT, AT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"jsonl", "doccano", "label-studio"})
    void whatLeavesAStoreMakesTheSameStoreElsewhere(String format) {
        String file = folder.resolve("out").toString();
        assertEquals(ExitCode.DONE, run("export", "labels", "--format", format, "--data", data("a"), "--out", file));
        assertEquals(
                ExitCode.DONE, run("import", "labels", "--format", format, "--data", data("b"), file), err::toString);
        assertEquals(ExitCode.DONE, run("import", "labels", "--format", format, "--data", data("b"), file));
        assertEquals(content("a"), content("b"));
    }

    @Test
    void theTableCarriesTextsAndSettledLabels() throws IOException {
        String file = folder.resolve("out.csv").toString();
        assertEquals(ExitCode.DONE, run("export", "labels", "--format", "csv", "--data", data("a"), "--out", file));
        assertEquals(
                "text,label,id,origin,state", Files.readAllLines(Path.of(file)).getFirst());
        assertEquals(
                ExitCode.DONE, run("import", "labels", "--format", "csv", "--data", data("b"), file), err::toString);
        try (Store store = open("b")) {
            List<Sample> samples =
                    store.labels().page(SampleQuery.of(null), 0, 9).rows();
            assertEquals(List.of("card_arrival", "card, lost"), samples.get(0).labels());
            assertEquals(SampleState.OUT_OF_SCOPE, samples.get(1).state());
            assertEquals(SampleState.UNLABELLED, samples.get(2).state());
        }
    }

    @Test
    void aLabelChangedInAnotherToolIsALabelOfTheNamedCurator() throws IOException {
        Path file = folder.resolve("out.jsonl");
        run("export", "labels", "--format", "doccano", "--data", data("a"), "--out", file.toString());
        List<String> lines = new ArrayList<>(Files.readAllLines(file));
        lines.set(1, lines.get(1).replaceFirst("OUT_OF_SCOPE", "weather"));
        Files.write(file, lines);
        run("import", "labels", "--format", "doccano", "--curator", "ida", "--data", data("a"), file.toString());
        try (Store store = open("a")) {
            Sample sample =
                    store.labels().page(SampleQuery.of(null), 0, 9).rows().get(1);
            assertEquals(List.of("weather"), sample.labels());
            assertEquals(Backing.ONE, sample.backing());
            assertEquals("ida", store.labels().labels(sample.id()).getFirst().curator());
        }
    }

    @Test
    void badRecordsAreToldByLineAndTheOthersGoIn() throws IOException {
        String file = Files.writeString(folder.resolve("bad.csv"), "text,label\nok,zoo\n,zoo\nbad,\"a\nb\"\n")
                .toString();
        assertEquals(
                ExitCode.REFUSED, run("import", "labels", "--format", "csv", "--data", data("b"), file), out::toString);
        assertTrue(err.toString().contains(file + ":3: text: "), err::toString);
        assertTrue(err.toString().contains(file + ":4: label: "), err::toString);
        assertTrue(out.toString().contains("1 records, 1 new samples"), out::toString);
    }

    @Test
    void anUnknownFormatIsSaid() {
        assertEquals(ExitCode.FAILED, run("export", "labels", "--format", "xml", "--data", data("a")));
        assertTrue(err.toString().contains("“xml” is no format"));
        assertEquals(ExitCode.USAGE, run("export", "labels"));
        assertEquals(ExitCode.USAGE, run("import", "labels", "--data", data("a")));
    }

    /** All that counts of a store's samples and labels. */
    private List<String> content(String name) {
        List<String> content = new ArrayList<>();
        try (Store store = open(name)) {
            for (Sample each : store.labels().page(SampleQuery.of(null), 0, 99).rows()) {
                content.add(each.id()
                        + each.text()
                        + each.origin()
                        + each.state()
                        + each.labels()
                        + each.backing()
                        + store.labels().given(each.id()));
            }
            for (Label each : store.labels().labels()) {
                content.add(each.sample() + each.curator() + each.mark() + each.labelSet() + each.blind() + each.at());
            }
        }
        return content;
    }
}
