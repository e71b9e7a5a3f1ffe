package org.econtacts.server.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import org.econtacts.model.Confidence;
import org.econtacts.model.Feedback;
import org.econtacts.model.IntentScore;
import org.econtacts.model.LabelSet;
import org.econtacts.model.LabelledText;
import org.econtacts.model.Message;
import org.econtacts.model.Suggestion;
import org.econtacts.model.SuggestionSet;
import org.econtacts.model.Template;
import org.econtacts.model.Verdict;
import org.econtacts.suggest.SuggestionService;

/** Stands for an engine with an encoder: says of everything that it asks for a delay, once the test lets it. */
final class SlowEngine implements SuggestionService {

    /** Of a message on which it fails. */
    static final String FAILING = "the encoder fails on this one";
    /** Of a message in which the encoder finds nothing. */
    static final String SILENT = "the encoder is silent on this one";

    /** Until then it takes its time. */
    final CountDownLatch mayAnswer = new CountDownLatch(1);
    /** Ids of messages that it was asked about. */
    final Set<String> asked = ConcurrentHashMap.newKeySet();

    private final WordEngine words = new WordEngine(TestContent.LABELS);

    @Override
    public SuggestionSet suggest(Message message) {
        asked.add(message.id());
        try {
            mayAnswer.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        if (message.body().contains(FAILING)) {
            throw new IllegalStateException("as wanted");
        }
        List<IntentScore> sure = List.of(new IntentScore("payment-deadline", 0.9));
        List<IntentScore> said = message.body().contains(SILENT) ? List.of() : sure;
        Suggestion only = new Suggestion(
                message.id() + "/slow/1", 1, "payment-deadline", "t-deadline", 1, new Confidence(0.9, 0), List.of(), 1);
        return new SuggestionSet(
                message.id(),
                List.of(only),
                sure,
                List.of(new Verdict("encoder", "1", said, List.of(), "")),
                TestContent.LABELS.version(),
                "1",
                "1",
                Instant.EPOCH);
    }

    /** What it was taught, in order. */
    List<Feedback> learnt() {
        return words.learnt();
    }

    @Override
    public Knowledge builtInKnowledge() {
        return words.builtInKnowledge();
    }

    @Override
    public void train(LabelSet labels, Collection<Template> templates, List<LabelledText> examples) {
        words.train(labels, templates, examples);
    }

    @Override
    public void train(LabelSet labels, Collection<Template> templates, List<LabelledText> examples, long seed) {
        words.train(labels, templates, examples, seed);
    }

    @Override
    public void useTemplates(Collection<Template> templates) {
        words.useTemplates(templates);
    }

    @Override
    public List<IntentScore> score(String text) {
        return words.score(text);
    }

    @Override
    public void learn(Feedback feedback) {
        words.learn(feedback);
    }

    @Override
    public long learntUpTo() {
        return words.learntUpTo();
    }

    @Override
    public void save(OutputStream out) throws IOException {
        words.save(out);
    }

    @Override
    public boolean load(InputStream in, LabelSet labels, Collection<Template> templates) throws IOException {
        return words.load(in, labels, templates);
    }
}
