package org.econtacts.server.internal.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.econtacts.analysis.GraphInspector;
import org.econtacts.model.BuiltInContent;
import org.econtacts.protocol.JsonCodec;
import org.econtacts.protocol.ModelManifest;
import org.econtacts.server.internal.Services;
import org.econtacts.server.internal.TryOutContent;
import org.econtacts.server.internal.WordEngine;
import org.econtacts.server.internal.models.ModelFolder;
import org.econtacts.store.AuditEntry;
import org.econtacts.store.Store;
import org.econtacts.store.StoreProvider;
import org.econtacts.store.jdbc.H2StoreProvider;
import org.econtacts.suggest.Evaluation;
import org.econtacts.suggest.SuggestionService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelCommandsTest {

    @TempDir
    Path data = Path.of("");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private String id = "";

    private int run(String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        String[] all = Arrays.copyOf(arguments, arguments.length + 2);
        all[arguments.length] = "--data";
        all[arguments.length + 1] = data.toString();
        return new CommandLineRun(new Surroundings(
                        TestServices::new,
                        Clock.systemUTC(),
                        new SecureRandom(),
                        InputStream.nullInputStream(),
                        new PrintWriter(out),
                        new PrintWriter(err),
                        CommandLineRun.sentences(arguments, Locale.ENGLISH)))
                .run(all);
    }

    private static final class TestServices implements Services {

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

    private ModelFolder folder() {
        return new ModelFolder(data.resolve("models"), new JsonCodec());
    }

    @BeforeEach
    void train() throws IOException {
        assertEquals(ExitCode.DONE, run("train", "--seed", "7"));
        id = folder().ids().getFirst();
    }

    @Test
    void aTrainedModelIsACandidateWithItsManifest() throws Exception {
        ModelManifest manifest = folder().manifest(id);
        assertEquals(7, manifest.seed());
        assertEquals("2026.1", manifest.labelSet());
        assertEquals(ExitCode.DONE, run("models", "list"));
        assertTrue(out.toString().startsWith(id + "\tcandidate\t"), out.toString());
        assertEquals(ExitCode.DONE, run("models", "show", id));
        assertTrue(out.toString().contains(manifest.sha256()));
    }

    @Test
    void theSameDataAndSeedGiveTheSameModel() throws Exception {
        run("train", "--seed", "7");
        List<String> ids = folder().ids();
        assertEquals(2, ids.size());
        assertEquals(
                folder().manifest(ids.get(0)).sha256(),
                folder().manifest(ids.get(1)).sha256());
    }

    @Test
    void withoutAThousandControlMessagesACandidateIsNotPromoted() throws IOException {
        assertEquals(ExitCode.REFUSED, run("models", "promote", id));
        assertTrue(out.toString().contains("1,000 control messages"), out.toString());
        assertTrue(folder().current().isEmpty());
    }

    @Test
    void forcingNeedsAReasonWhichIsKept() throws Exception {
        assertEquals(ExitCode.USAGE, run("models", "promote", id, "--force"));
        assertEquals(ExitCode.USAGE, run("models", "promote", id, "--reason", "alone"));
        assertEquals(ExitCode.DONE, run("models", "promote", id, "--force", "--reason", "the first one"));
        assertEquals(id, folder().current().orElseThrow());
        assertEquals(
                "the first one", folder().manifest(id).promotions().getFirst().reason());
        assertEquals(List.of("model-promoted"), audited());
        run("models", "list");
        assertTrue(out.toString().startsWith(id + "\tat work\t"), out.toString());
    }

    private List<String> audited() {
        try (Store store = new H2StoreProvider().open(data)) {
            return store.audit().entries(0, 100).stream()
                    .map(AuditEntry::action)
                    .filter(action -> action.startsWith("model-"))
                    .toList();
        }
    }

    @Test
    void rollingBackGoesToTheOneBeforeAndThenToNone() throws Exception {
        run("train", "--seed", "8");
        String second = folder().ids().stream()
                .filter(each -> !each.equals(id))
                .findFirst()
                .orElseThrow();
        run("models", "promote", id, "--force", "--reason", "first");
        run("models", "promote", second, "--force", "--reason", "second");
        assertEquals(ExitCode.DONE, run("models", "roll-back"));
        assertEquals(id, folder().current().orElseThrow());
        assertEquals(ExitCode.DONE, run("models", "roll-back"));
        assertTrue(folder().current().isEmpty());
        assertEquals(ExitCode.FAILED, run("models", "roll-back"));
    }

    @Test
    void aDamagedModelIsRefusedInBothLanguages() throws IOException {
        Path model = data.resolve("models").resolve(id).resolve("model.bin");
        byte[] bytes = Files.readAllBytes(model);
        bytes[0] ^= 1;
        Files.write(model, bytes);
        assertEquals(ExitCode.FAILED, run("models", "promote", id, "--force", "--reason", "x"));
        assertTrue(err.toString().contains("is damaged"), err.toString());
        assertEquals(ExitCode.FAILED, run("models", "show", id, "--language", "fr"));
        assertTrue(err.toString().contains("est endommagé"), err.toString());
        assertTrue(folder().current().isEmpty());
    }

    @Test
    void aModelOfAnotherVersionAndAnUnknownOneAreRefused() throws IOException {
        Path manifest = data.resolve("models").resolve(id).resolve("manifest.json");
        Files.writeString(manifest, Files.readString(manifest).replace("\"format\":1", "\"format\":2,\"more\":0"));
        assertEquals(ExitCode.FAILED, run("models", "show", id));
        assertTrue(err.toString().contains("another version"), err.toString());
        assertEquals(ExitCode.FAILED, run("models", "show", "../" + id));
        assertTrue(err.toString().contains("There is no model"), err.toString());
    }
}
