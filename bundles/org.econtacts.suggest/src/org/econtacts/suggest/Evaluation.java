package org.econtacts.suggest;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.jdt.annotation.Nullable;
import org.econtacts.analysis.AnalyzerProvider;
import org.econtacts.analysis.Tokenizer;
import org.econtacts.model.Audience;
import org.econtacts.model.Intent;
import org.econtacts.model.LabelSet;
import org.econtacts.model.LabelledText;
import org.econtacts.model.Message;
import org.econtacts.model.Sender;
import org.econtacts.model.SuggestionSet;
import org.econtacts.model.Template;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Trains on labelled texts, suggests for others with all that the product does for a message, and measures. */
@Component(service = Evaluation.class)
public final class Evaluation {

    private static final int WARM_UP_TEXTS = 4_000;

    private final List<AnalyzerProvider> providers;
    private final Clock clock = Clock.systemDefaultZone();

    /** Measures the analysers that the product has. */
    @Activate
    public Evaluation(
            @Reference(target = "(analyzer=graph)") AnalyzerProvider graph,
            @Reference(target = "(analyzer=learning)") AnalyzerProvider learning,
            @Reference(target = "(analyzer=retrieval)") AnalyzerProvider retrieval) {
        this(List.of(graph, learning, retrieval));
    }

    /** Measures these analysers. */
    public Evaluation(List<AnalyzerProvider> providers) {
        this.providers = List.copyOf(providers);
    }

    /**
     * Nothing is ever chosen by looking at the tested texts.
     *
     * @param train texts with their labels; without label = out of scope
     * @param test the same
     * @param seed of every random choice in training
     */
    public EvaluationReport run(List<LabelledText> train, List<LabelledText> test, long seed) {
        LabelSet labels = labels(train);
        long start = System.nanoTime();
        State state = new Trainer(providers, List.of(), seed).train(labels, templates(labels), train);
        double seconds = (System.nanoTime() - start) / 1e9;
        warmUp(state, train);
        EvaluationTally tally = new EvaluationTally(state.sureFrom());
        for (LabelledText text : test) {
            measure(state, text, tally);
        }
        return tally.report(seconds, size(state));
    }

    /** A server that has just started would be timed with its compiler at work: that is over after a few thousand texts. */
    private void warmUp(State state, List<LabelledText> train) {
        for (LabelledText text : train.subList(0, Math.min(WARM_UP_TEXTS, train.size()))) {
            suggest(state, message(text.text()), clock.instant(), LocalDate.now(clock));
        }
    }

    private void measure(State state, LabelledText text, EvaluationTally tally) {
        Message message = message(text.text());
        Instant now = clock.instant();
        LocalDate day = LocalDate.now(clock);
        long start = System.nanoTime();
        SuggestionSet found = suggest(state, message, now, day);
        tally.add(text, found, System.nanoTime() - start);
    }

    private static SuggestionSet suggest(State state, Message message, Instant now, LocalDate day) {
        Finding finding = new MessageReading(state.ensemble(), state.calibration())
                .find(new Tokenizer().read(message.subject(), message.body()));
        return new Suggestions(state, message, finding).make(now, day);
    }

    private static LabelSet labels(List<LabelledText> train) {
        return new LabelSet(
                "evaluation",
                train.stream()
                        .flatMap(text -> text.labels().stream())
                        .distinct()
                        .sorted()
                        .map(id -> new Intent(id, null, Map.of("en", title(id)), Map.of()))
                        .toList());
    }

    /** As the import does it: one template for each intent, its title made from the intent's name. */
    private static List<Template> templates(LabelSet labels) {
        return labels.intents().stream()
                .map(intent -> new Template(
                        intent.id(),
                        1,
                        title(intent.id()),
                        "",
                        intent.id(),
                        null,
                        List.of(),
                        List.of(),
                        null,
                        null,
                        ""))
                .toList();
    }

    private static String title(String id) {
        return id.replace('_', ' ').replace('-', ' ').strip();
    }

    private static Message message(String text) {
        return new Message(
                "evaluation",
                "evaluation",
                "",
                Audience.INDIVIDUAL,
                "",
                new Sender("", ""),
                "",
                text,
                "",
                Instant.EPOCH);
    }

    private long size(State state) {
        CountingStream counter = new CountingStream();
        try {
            new StateFile(providers).save(state, counter);
        } catch (IOException e) {
            throw new UncheckedIOException("counting bytes", e);
        }
        return counter.count;
    }

    private static final class CountingStream extends OutputStream {
        private long count;

        @Override
        public void write(int b) {
            count++;
        }

        @Override
        public void write(byte @Nullable [] bytes, int offset, int length) {
            count += length;
        }
    }
}
