package org.econtacts.server.internal.engine;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
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
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.econtacts.model.Feedback;
import org.econtacts.model.Intent;
import org.econtacts.model.LabelSet;
import org.econtacts.model.LabelledText;
import org.econtacts.model.Template;
import org.econtacts.store.Store;
import org.econtacts.suggest.SuggestionService;

/**
 * Brings the engine to work: reads its saved state where that still fits, else trains it from the built-in examples and
 * the labelled samples; then it learns the journal.
 */
public final class EngineLife {

    private static final Logger LOG = System.getLogger(EngineLife.class.getName());
    private static final int JOURNAL_STEP = 10_000;

    private final Store store;
    private final SuggestionService engine;
    private final LearningLoop learning;
    private final Path file;
    private final CountDownLatch ready = new CountDownLatch(1);

    /** @param folder for saved models, made when absent */
    public EngineLife(Store store, SuggestionService engine, LearningLoop learning, Path folder) {
        this.store = store;
        this.engine = engine;
        this.learning = learning;
        this.file = folder.resolve("engine.model");
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
            train();
        }
        learning.learnNow();
        ready.countDown();
    }

    /** Trains anew, after samples or intents were added, and keeps the result. */
    public void retrain() {
        train();
        learning.learnNow();
        save();
    }

    private void train() {
        long labels = lastSequence();
        List<LabelledText> examples = new ArrayList<>(engine.builtInKnowledge().examples());
        examples.addAll(store.labels().labelled());
        engine.train(labelSet(), templates(), examples);
        learning.startFrom(0, labels);
    }

    private long lastSequence() {
        long last = 0;
        for (List<Feedback> some = store.decisions().feedbackAfter(last, JOURNAL_STEP);
                !some.isEmpty();
                some = store.decisions().feedbackAfter(last, JOURNAL_STEP)) {
            last = some.getLast().sequence();
        }
        return last;
    }

    private boolean load() {
        if (!Files.exists(file)) {
            return false;
        }
        try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file));
                DataInputStream in = new DataInputStream(bytes)) {
            boolean fits = in.readUTF().equals(fingerprint());
            long labels = in.readLong();
            if (!fits || !engine.load(in, labelSet(), templates())) {
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
     * Changes with the label set, with the built-in examples, and with every import of samples. Labels that curators
     * set do not change it: they are in the journal.
     */
    private String fingerprint() {
        MessageDigest digest = sha256();
        digest.update(labelSet().version().getBytes(StandardCharsets.UTF_8));
        for (Intent each : labelSet().intents()) {
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

    private LabelSet labelSet() {
        return store.labels()
                .labelSet()
                .orElseGet(() -> engine.builtInKnowledge().labels());
    }

    private List<Template> templates() {
        return store.templates().current();
    }
}
