package org.econtacts.server.internal.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.econtacts.analysis.GraphInspector;
import org.econtacts.model.BuiltInContent;
import org.econtacts.server.internal.Services;
import org.econtacts.server.internal.TryOutContent;
import org.econtacts.server.internal.WordEngine;
import org.econtacts.store.Store;
import org.econtacts.store.StoreProvider;
import org.econtacts.store.jdbc.H2StoreProvider;
import org.econtacts.suggest.Evaluation;
import org.econtacts.suggest.SuggestionService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandLineTest {

    @TempDir
    Path folder = Path.of("");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        Surroundings surroundings = new Surroundings(
                TestServices::new,
                Clock.systemUTC(),
                new SecureRandom(),
                new ByteArrayInputStream("a long enough password\n".getBytes(StandardCharsets.UTF_8)),
                new PrintWriter(out),
                new PrintWriter(err),
                CommandLineRun.sentences(arguments, Locale.ENGLISH));
        return new CommandLineRun(surroundings).run(arguments);
    }

    static final class TestServices implements Services {

        @Override
        public StoreProvider stores() {
            return new H2StoreProvider();
        }

        @Override
        public SuggestionService engine() {
            return new WordEngine(TryOutContent.labels());
        }

        @Override
        public Optional<SuggestionService> engineWithEncoder(Path directory) {
            return Optional.empty();
        }

        @Override
        public Evaluation evaluation() {
            return new Evaluation(List.of());
        }

        @Override
        public GraphInspector graphs() {
            return new FixedInspector();
        }

        @Override
        public BuiltInContent content() {
            return TryOutContent.content();
        }
    }

    private String data() {
        return folder.resolve("data").toString();
    }

    private String file(String name, String lines) throws IOException {
        return Files.writeString(folder.resolve(name), lines).toString();
    }

    @Test
    void anUnknownOptionAndAMissingOneAreWrongUsage() {
        assertEquals(ExitCode.USAGE, run("serve", "--data", data(), "--port", "0", "--colour"));
        assertEquals(ExitCode.USAGE, run("import", "--data", data()));
        assertEquals(ExitCode.USAGE, run());
        assertTrue(err.toString().contains("--colour"));
    }

    @Test
    void helpIsAskedForInEitherLanguage() {
        assertEquals(ExitCode.DONE, run("import", "--help"));
        assertEquals(ExitCode.DONE, run("import", "--help", "--language", "fr"));
        assertTrue(out.toString().contains("Brings JSON Lines files in."));
        assertTrue(out.toString().contains("Importe des fichiers JSON Lines."));
    }

    @Test
    void badLinesAreToldWithFileLineFieldAndReasonAndTheRestGoesIn() throws IOException {
        String file = file("in.jsonl", "{\"id\":\"a\",\"body\":\"Bonjour\"}\n{\"body\":7}\nnonsense\n");

        assertEquals(ExitCode.REFUSED, run("import", "--data", data(), file));

        List<String> refusals = err.toString().lines().toList();
        assertEquals(file + ":2: body: The field “body” must be a text.", refusals.get(0));
        assertTrue(refusals.get(1).startsWith(file + ":3: "), refusals.get(1));
        assertTrue(out.toString().contains("1 taken in, 0 known already, 2 refused"));
    }

    @Test
    void samplesBringTheirIntentsAndAreNotTakenTwice() throws IOException {
        String file = file("s.jsonl", "{\"text\":\"My card\",\"label\":\"card_arrival\"}\n".repeat(2));

        assertEquals(ExitCode.DONE, run("import", "--data", data(), "--as", "samples", file));
        assertEquals(ExitCode.DONE, run("import", "--data", data(), "--as", "samples", file));

        try (Store store = new H2StoreProvider().open(Path.of(data()))) {
            assertEquals(2, store.labels().labelled().size());
            assertEquals(
                    "Card arrival",
                    store.labels()
                            .labelSet()
                            .flatMap(set -> set.find("card_arrival"))
                            .orElseThrow()
                            .title("en"));
        }
    }

    @Test
    void aFolderInUseIsRefusedWithItsHolderNamed() {
        try (Store store = new H2StoreProvider().open(Path.of(data()))) {
            assertEquals(0, store.messages().count());
            assertEquals(ExitCode.FAILED, run("account", "list", "--data", data()));
        }
        assertTrue(err.toString().contains("is in use by"), err.toString());
    }

    @Test
    void anAccountIsMadeListedAndDisabled() {
        assertEquals(ExitCode.DONE, run("account", "add", "--data", data(), "--role", "AGENT", "--ask", "ines"));
        assertEquals(ExitCode.DONE, run("account", "disable", "--data", data(), "ines"));
        assertEquals(ExitCode.DONE, run("account", "list", "--data", data()));

        assertTrue(out.toString().contains("ines\tines\tAGENT\t\tdisabled"), out.toString());
        assertEquals(ExitCode.FAILED, run("account", "password", "--data", data(), "nobody"));
    }

    @Test
    void anUnknownOfficeIsWrongUsageAndAMissingFileAFailure() throws IOException {
        String file = file("in.jsonl", "{\"body\":\"x\"}\n");

        assertEquals(ExitCode.USAGE, run("import", "--data", data(), "--office", "nowhere", file));
        assertEquals(
                ExitCode.FAILED,
                run("import", "--data", data(), folder.resolve("absent").toString()));
    }

    @Test
    void aGraphIsCheckedAndEachFindingHasItsFileAndLine() throws IOException {
        String fine = file("fine.yaml", "a\n");
        String bad = file("bad.yaml", "a\nb?\n");

        assertEquals(ExitCode.DONE, run("graph", "check", fine));
        assertEquals(ExitCode.REFUSED, run("graph", "check", bad));
        assertTrue(out.toString().contains(bad + ":2: error: b?"), out::toString);
        assertEquals(
                ExitCode.FAILED, run("graph", "check", folder.resolve("absent").toString()));
        assertEquals(ExitCode.USAGE, run("graph"));
    }

    @Test
    void aTextIsExplainedByAGraphInTheUsersLanguage() throws IOException {
        String graph = file("graph.yaml", "adresse\n");

        assertEquals(ExitCode.DONE, run("graph", "explain", graph, "mon adresse", "--language", "fr"));
        assertEquals(
                List.of("address −1,5", "  −1,5  adresse  (mon adresse, " + graph + ":1)"),
                out.toString().lines().toList());
        run("graph", "explain", graph, "mon adresse", "--audience", "business", "--language", "fr");
        assertTrue(out.toString().contains("ne compte pas"), out::toString);
    }

    @Test
    void aMistypedOptionIsNamedInOneSentenceAlsoWhereOthersAreMissing() {
        assertEquals(ExitCode.USAGE, run("evaluate", "--tset", "x.jsonl"));

        assertEquals(
                List.of("Not known: --tset x.jsonl", "econtacts evaluate --help shows what is possible."),
                err.toString().lines().toList());
    }

    @Test
    void aFolderThatIsNotThereIsNotMadeByLookingIntoIt() {
        String absent = folder.resolve("typo").toString();

        assertEquals(ExitCode.FAILED, run("models", "list", "--data", absent));
        assertEquals(ExitCode.FAILED, run("account", "list", "--data", absent));
        assertEquals(ExitCode.FAILED, run("export", "labels", "--data", absent, "--language", "fr"));

        assertFalse(Files.exists(folder.resolve("typo")));
        List<String> sentences = err.toString().lines().toList();
        assertEquals(3, sentences.size(), err::toString);
        assertEquals("Il n’y a pas de dossier de données " + absent + ".", sentences.get(2));
    }

    @Test
    void aFileInPlaceOfAFolderAndAFolderInPlaceOfAFileAreToldInOneSentence() throws IOException {
        String file = file("in.jsonl", "{}\n");

        assertEquals(ExitCode.FAILED, run("train", "--data", file));
        assertEquals(ExitCode.FAILED, run("import", "labels", "--data", data(), folder.toString()));
        assertEquals(ExitCode.FAILED, run("evaluate", "--train", folder.toString(), "--test", file));

        assertEquals(
                List.of(
                        file + " is a file, not a folder.",
                        "The file " + folder + " cannot be read.",
                        "The file " + folder + " cannot be read."),
                err.toString().lines().toList());
    }

    @Test
    void linesThatAnEvaluationCannotUseAreToldAndOfVeryManyOnlyTheFirst() throws IOException {
        String train = file("train.jsonl", "{\"utterance\":\"Bonjour\"}\n".repeat(50));
        String test = file("test.jsonl", "{\"text\":\"Bonjour\",\"label\":3}\n{\"text\":\"Bonsoir\"}\n");

        assertEquals(ExitCode.FAILED, run("evaluate", "--train", train, "--test", test));

        List<String> told = err.toString().lines().toList();
        assertEquals(20 + 1 + 1 + 1 + 1, told.size(), err::toString);
        assertEquals(train + ":1: text: The field “text” is missing or empty.", told.getFirst());
        assertTrue(told.get(20).equals(train + ": 50 lines refused in all."), told.get(20));
        assertTrue(told.get(21).contains("{\"text\": \"…\", \"label\": \"…\"}"), told.get(21));
        assertEquals(test + ":2: label: The field “label” is missing or empty.", told.get(22));
        assertEquals("There is nothing to learn from or to test on.", told.getLast());
    }

    @Test
    void aPageThatCannotBeWrittenIsToldBeforeAnythingIsLearnt() throws IOException {
        String texts = file("texts.jsonl", "nonsense\n");
        String page = folder.resolve("absent").resolve("page.html").toString();

        assertEquals(ExitCode.FAILED, run("evaluate", "--train", texts, "--test", texts, "--html", page));

        assertEquals(
                List.of(page + " cannot be written."), err.toString().lines().toList());
    }
}
