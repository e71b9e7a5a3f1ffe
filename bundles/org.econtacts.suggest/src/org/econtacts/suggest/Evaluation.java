package org.econtacts.suggest;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.jdt.annotation.Nullable;
import org.econtacts.analysis.Analyzer;
import org.econtacts.analysis.AnalyzerProvider;
import org.econtacts.analysis.EncoderException;
import org.econtacts.analysis.EncoderSource;
import org.econtacts.analysis.Intents;
import org.econtacts.analysis.Scope;
import org.econtacts.analysis.TokenizedText;
import org.econtacts.analysis.Tokenizer;
import org.econtacts.model.Audience;
import org.econtacts.model.LabelledText;
import org.econtacts.model.Message;
import org.econtacts.model.OfficeTime;
import org.econtacts.model.Sender;
import org.econtacts.model.SuggestionSet;
import org.econtacts.model.Template;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** Trains on labelled texts, suggests for others with all that the product does for a message, and measures. */
@Component(service = Evaluation.class)
public final class Evaluation {

    private final List<AnalyzerProvider> providers;
    private final @Nullable EncoderSource encoders;
    private final Clock clock = Clock.systemDefaultZone();

    /** Measures the analysers that the product has. */
    @Activate
    public Evaluation(
            @Reference(target = "(analyzer=graph)") AnalyzerProvider graph,
            @Reference(target = "(analyzer=learning)") AnalyzerProvider learning,
            @Reference(target = "(analyzer=retrieval)") AnalyzerProvider retrieval,
            @Reference(cardinality = ReferenceCardinality.OPTIONAL, policyOption = ReferencePolicyOption.GREEDY)
                    @Nullable
                    EncoderSource encoders) {
        this(List.of(graph, learning, retrieval), encoders);
    }

    /** Measures these analysers, and no encoder. */
    public Evaluation(List<AnalyzerProvider> providers) {
        this(providers, null);
    }

    private Evaluation(List<AnalyzerProvider> providers, @Nullable EncoderSource encoders) {
        this.providers = List.copyOf(providers);
        this.encoders = encoders;
    }

    /**
     * The same with the encoder in a directory as one more analyser; empty when the product has no encoders.
     *
     * @throws EncoderException when that encoder cannot be used
     */
    public Optional<Evaluation> withEncoder(Path directory) throws EncoderException {
        EncoderSource source = encoders;
        if (source == null) {
            return Optional.empty();
        }
        List<AnalyzerProvider> more = new ArrayList<>(providers);
        more.add(source.open(directory));
        return Optional.of(new Evaluation(more, source));
    }

    /** {@link #run(EvaluationTexts, long)} with labelled texts only. */
    public EvaluationReport run(List<LabelledText> train, List<LabelledText> test, long seed) {
        return run(new EvaluationTexts(train, List.of(), List.of(), test), seed);
    }

    /**
     * Trains, then measures on the tested texts; nothing is ever chosen by looking at them.
     *
     * @param seed of every random choice in training and of the drawn intervals
     */
    public EvaluationReport run(EvaluationTexts texts, long seed) {
        Trained trained = train(texts, seed);
        warmUp(trained.state(), texts.train());
        List<String> analysers = trained.state().ensemble().analyzers().stream()
                .map(Analyzer::name)
                .toList();
        EvaluationTally tally = new EvaluationTally(analysers, trained.state().sureFrom(), seed);
        for (LabelledText text : texts.test()) {
            measure(trained.state(), text, tally);
        }
        return tally.report(trained.seconds(), size(trained.state()));
    }

    /** Measures how templates are found by their own texts: the labels are ids of templates or their intents. */
    public ColdStartReport coldStart(EvaluationTexts texts, long seed) {
        Trained trained = train(texts, seed);
        State state = trained.state();
        warmUp(state, texts.test());
        ColdStartTally tally = new ColdStartTally(seed);
        List<LabelledText> labelled =
                texts.test().stream().filter(text -> !text.labels().isEmpty()).toList();
        Map<String, List<Template>> byIntent =
                texts.usedTemplates().stream().collect(Collectors.groupingBy(Template::intent));
        for (LabelledText text : labelled) {
            Message message = message(text.text());
            long start = System.nanoTime();
            suggest(state, message);
            long duration = System.nanoTime() - start;
            tally.add(text.labels(), ranked(state, message, byIntent), duration);
        }
        return tally.report(texts.usedTemplates().size(), trained.seconds(), size(state));
    }

    /**
     * What each text is held for by an engine that learnt from the others: equal texts are left out together.
     *
     * @param folds how many engines are trained, 2 or more
     * @param seed of every random choice
     * @return in the order of the texts, the probability of each intent; under the empty name that of no intent at all
     */
    public List<Map<String, Double>> outOfFold(List<LabelledText> texts, int folds, long seed) {
        List<Map<String, Double>> held = new ArrayList<>(Collections.nCopies(texts.size(), Map.of()));
        for (int fold = 0; fold < folds; fold++) {
            int left = fold;
            List<LabelledText> rest = texts.stream()
                    .filter(text -> Math.floorMod(text.text().hashCode(), folds) != left)
                    .toList();
            State state = train(new EvaluationTexts(rest, List.of(), List.of(), List.of()), seed)
                    .state();
            for (int i = 0; i < held.size(); i++) {
                if (Math.floorMod(texts.get(i).text().hashCode(), folds) == fold) {
                    held.set(i, probabilities(state, texts.get(i).text()));
                }
            }
        }
        return held;
    }

    private Map<String, Double> probabilities(State state, String text) {
        Intents intents = state.ensemble().intents();
        double[] found = reading(state, OfficeTime.today(clock))
                .find(read(message(text)))
                .probabilities();
        Map<String, Double> byIntent = new HashMap<>();
        for (int place = 0; place < found.length; place++) {
            byIntent.put(place == Intents.NONE ? "" : intents.id(place), found[place]);
        }
        return byIntent;
    }

    private record Trained(State state, double seconds) {}

    private Trained train(EvaluationTexts texts, long seed) {
        long start = System.nanoTime();
        State state = new Trainer(providers, List.of(), seed)
                .train(texts.labels(), openTemplates(texts), texts.train(), texts.validation());
        return new Trained(state, (System.nanoTime() - start) / 1e9);
    }

    /** A labelled text does not say whom it is from: every template may answer it. */
    private static List<Template> openTemplates(EvaluationTexts texts) {
        return texts.usedTemplates().stream()
                .map(template -> new Template(
                        template.id(),
                        template.version(),
                        template.title(),
                        template.body(),
                        template.intent(),
                        null,
                        template.placeholders(),
                        template.sources(),
                        template.validFrom(),
                        template.validTo(),
                        template.approvedBy()))
                .toList();
    }

    /** All templates by the probability of their intent; those of one intent in their given order. */
    private List<Template> ranked(State state, Message message, Map<String, List<Template>> byIntent) {
        Intents intents = state.ensemble().intents();
        return reading(state, OfficeTime.today(clock)).find(read(message)).ranking(intents.size()).stream()
                .flatMap(place -> byIntent.getOrDefault(intents.id(place), List.of()).stream())
                .toList();
    }

    private void warmUp(State state, List<LabelledText> texts) {
        if (!texts.isEmpty()) {
            new WarmUp()
                    .repeat(i ->
                            suggest(state, message(texts.get(i % texts.size()).text())));
        }
    }

    private void measure(State state, LabelledText text, EvaluationTally tally) {
        Message message = message(text.text());
        Instant now = clock.instant();
        LocalDate day = OfficeTime.today(clock);
        long start = System.nanoTime();
        MessageReading reading = reading(state, day);
        Finding finding = reading.find(read(message));
        SuggestionSet found =
                new Suggestions(state, message, finding, reading.requests(finding, state.several())).make(now, day);
        long duration = System.nanoTime() - start;
        double best = finding.probabilities()[finding.best()];
        tally.add(
                text, found, state.abstention().measured() ? state.abstention().inScope(finding) : best, duration);
    }

    private SuggestionSet suggest(State state, Message message) {
        LocalDate day = OfficeTime.today(clock);
        MessageReading reading = reading(state, day);
        Finding finding = reading.find(read(message));
        return new Suggestions(state, message, finding, reading.requests(finding, state.several()))
                .make(clock.instant(), day);
    }

    private static TokenizedText read(Message message) {
        return new Tokenizer().read(message.subject(), message.body());
    }

    /** As the server reads, for a text of which it is not known whom it is from. */
    private static MessageReading reading(State state, LocalDate day) {
        return new MessageReading(state.ensemble(), state.calibration(), state.abstention(), new Scope(null, day));
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
