package org.econtacts.server.internal.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.econtacts.model.Feedback;
import org.econtacts.model.IntentScore;
import org.econtacts.model.LabelSet;
import org.econtacts.model.LabelledText;
import org.econtacts.model.Message;
import org.econtacts.model.SuggestionSet;
import org.econtacts.model.Template;
import org.econtacts.suggest.SuggestionService;

/**
 * An engine that is being made on a thread of its own, because it reads its graph and learns its examples meanwhile: the
 * queue is shown before it is there, and only who needs it waits.
 */
public final class AwaitedEngine implements SuggestionService {

    private final CompletableFuture<SuggestionService> engine;

    /** @param maker makes the engine; called once, at once, on another thread */
    public AwaitedEngine(Supplier<SuggestionService> maker) {
        engine = new CompletableFuture<>();
        Thread.ofPlatform().daemon().name("engine-maker").start(() -> make(maker));
    }

    private void make(Supplier<SuggestionService> maker) {
        try {
            engine.complete(maker.get());
        } catch (RuntimeException | Error e) {
            // whoever waits is told, with this cause
            engine.completeExceptionally(e);
        }
    }

    @Override
    public Knowledge builtInKnowledge() {
        return engine.join().builtInKnowledge();
    }

    @Override
    public void train(LabelSet labels, Collection<Template> templates, List<LabelledText> examples) {
        engine.join().train(labels, templates, examples);
    }

    @Override
    public void train(LabelSet labels, Collection<Template> templates, List<LabelledText> examples, long seed) {
        engine.join().train(labels, templates, examples, seed);
    }

    @Override
    public void useTemplates(Collection<Template> templates) {
        engine.join().useTemplates(templates);
    }

    @Override
    public SuggestionSet suggest(Message message) {
        return engine.join().suggest(message);
    }

    @Override
    public List<IntentScore> score(String text) {
        return engine.join().score(text);
    }

    @Override
    public void learn(Feedback feedback) {
        engine.join().learn(feedback);
    }

    @Override
    public long learntUpTo() {
        return engine.join().learntUpTo();
    }

    @Override
    public void save(OutputStream out) throws IOException {
        engine.join().save(out);
    }

    @Override
    public boolean load(InputStream in, LabelSet labels, Collection<Template> templates) throws IOException {
        return engine.join().load(in, labels, templates);
    }
}
