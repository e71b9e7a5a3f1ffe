package org.econtacts.server.internal.engine;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.econtacts.model.Intent;
import org.econtacts.model.LabelledText;
import org.econtacts.protocol.JsonCodec;
import org.econtacts.protocol.ModelManifest;
import org.econtacts.server.internal.models.ModelFolder;
import org.econtacts.server.internal.models.ModelRefusedException;
import org.econtacts.server.internal.models.TrainingData;
import org.econtacts.store.Store;
import org.econtacts.suggest.SuggestionService;

/**
 * Brings the engine to work: reads its saved state where that still fits, else the promoted model, else trains it from the
 * built-in examples and the labelled samples; then it learns the journal.
 */
public final class EngineLife {

    private static final Logger LOG = System.getLogger(EngineLife.class.getName());

    private final Store store;
    private final SuggestionService engine;
    private final LearningLoop learning;
    private final Path file;
    private final ModelFolder models;
    private final TrainingData data;
    private final CountDownLatch ready = new CountDownLatch(1);

    /** @param folder for saved models, made when absent */
    public EngineLife(Store store, SuggestionService engine, LearningLoop learning, JsonCodec codec, Path folder) {
        this.store = store;
        this.engine = engine;
        this.learning = learning;
        this.file = folder.resolve("engine.model");
        this.models = new ModelFolder(folder, codec);
        this.data = new TrainingData(store, engine);
    }

    /** Whether suggestions can be made. */
    public boolean isReady() {
        return ready.getCount() == 0;
    }

    /** Waits until suggestions can be made, but not longer; returns whether they can. */
    public boolean awaitReady(long seconds) throws InterruptedException {
        return ready.await(seconds, TimeUnit.SECONDS);
    }

    /** Reads the saved state or trains; returns when suggestions can be made. */
    public void start() {
        if (!load()) {
            begin();
        }
        learning.learnNow();
        ready.countDown();
    }

    /** Begins anew, after samples or intents were added, and keeps the result. */
    public void retrain() {
        begin();
        learning.learnNow();
        save();
    }

    private void begin() {
        if (!loadPromoted()) {
            long labels = data.lastSequence();
            engine.train(data.labels(), data.templates(), data.examples());
            learning.startFrom(0, labels);
        }
    }

    /** A promoted model that cannot be used must not keep the agents from their suggestions. */
    private boolean loadPromoted() {
        try {
            Optional<String> id = models.current();
            if (id.isEmpty()) {
                return false;
            }
            ModelManifest manifest = models.manifest(id.get());
            byte[] model = models.model(manifest);
            if (!engine.load(new ByteArrayInputStream(model), data.labels(), data.templates())) {
                LOG.log(Level.WARNING, "the promoted model {0} is of another version; training anew", manifest.id());
                return false;
            }
            learning.startFrom(engine.learntUpTo(), manifest.journalUpTo());
            return true;
        } catch (ModelRefusedException | IOException e) {
            LOG.log(Level.WARNING, "the promoted model cannot be used; training anew", e);
            return false;
        }
    }

    private boolean load() {
        if (!Files.exists(file)) {
            return false;
        }
        try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file));
                DataInputStream in = new DataInputStream(bytes)) {
            boolean fits = in.readUTF().equals(fingerprint());
            long labels = in.readLong();
            if (!fits || !engine.load(in, data.labels(), data.templates())) {
                return false;
            }
            learning.startFrom(engine.learntUpTo(), labels);
            return true;
        } catch (IOException e) {
            LOG.log(Level.WARNING, "the saved model is damaged; training anew", e);
            return false;
        }
    }

    /** Keeps the trained state; without it the next start only takes longer. */
    public void save() {
        Path draft = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.createDirectories(file.getParent());
            try (OutputStream bytes = new BufferedOutputStream(Files.newOutputStream(draft));
                    DataOutputStream out = new DataOutputStream(bytes)) {
                out.writeUTF(fingerprint());
                out.writeLong(learning.labelsTrainedTo());
                engine.save(out);
            }
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            LOG.log(Level.WARNING, "the trained model could not be kept", e);
        }
    }

    /**
     * Changes with the promoted model, with the label set, with the built-in examples, and with every import of samples.
     * Labels that curators set do not change it: they are in the journal.
     */
    private String fingerprint() throws IOException {
        MessageDigest digest = sha256();
        digest.update(models.current().orElse("").getBytes(StandardCharsets.UTF_8));
        digest.update(data.labels().version().getBytes(StandardCharsets.UTF_8));
        for (Intent each : data.labels().intents()) {
            digest.update((each.id() + "/" + each.audience()).getBytes(StandardCharsets.UTF_8));
        }
        for (LabelledText each : engine.builtInKnowledge().examples()) {
            digest.update(each.toString().getBytes(StandardCharsets.UTF_8));
        }
        digest.update(Long.toString(store.labels().count(null)).getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }
}
