package org.econtacts.suggest;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.econtacts.analysis.AnalyzerProvider;
import org.econtacts.analysis.KnowledgeSource;
import org.econtacts.analysis.Scope;
import org.econtacts.analysis.Tokenizer;
import org.econtacts.model.Feedback;
import org.econtacts.model.IntentScore;
import org.econtacts.model.LabelSet;
import org.econtacts.model.LabelledText;
import org.econtacts.model.Message;
import org.econtacts.model.OfficeTime;
import org.econtacts.model.SuggestionSet;
import org.econtacts.model.Template;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Runs every analyser on every message, pools what they say, maps intents to templates, or abstains; takes decisions back.
 *
 * <p>Readers work on an immutable {@link State}; what changes it is synchronised.
 */
@Component
public final class Orchestrator implements SuggestionService {

    /** Every random choice stems from it. */
    public static final long DEFAULT_SEED = 20260101;

    private final List<AnalyzerProvider> providers;
    private final Trainer trainer;
    private final StateFile file;
    private final KnowledgeSource knowledge;
    private final Clock clock;
    private final Tokenizer tokenizer = new Tokenizer();
    private volatile State state;

    /** Waits for the three analysers that every product has. */
    @Activate
    public Orchestrator(
            @Reference(target = "(analyzer=graph)") AnalyzerProvider graph,
            @Reference(target = "(analyzer=learning)") AnalyzerProvider learning,
            @Reference(target = "(analyzer=retrieval)") AnalyzerProvider retrieval,
            @Reference KnowledgeSource knowledge) {
        this(List.of(graph, learning, retrieval), knowledge, Clock.systemDefaultZone(), DEFAULT_SEED);
    }

    /** The same without OSGi: with analysers in the order in which their verdicts are to come. */
    public Orchestrator(List<AnalyzerProvider> providers, KnowledgeSource knowledge, Clock clock, long seed) {
        this.providers = List.copyOf(providers);
        this.trainer = new Trainer(providers, builtInExamples(knowledge), seed);
        this.file = new StateFile(providers);
        this.knowledge = knowledge;
        this.clock = clock;
        this.state = trainer.train(knowledge.labels(), List.of(), List.of());
    }

    private static List<LabelledText> builtInExamples(KnowledgeSource knowledge) {
        return Stream.concat(knowledge.examples().stream(), knowledge.exemplars().stream())
                .toList();
    }

    @Override
    public Knowledge builtInKnowledge() {
        return new Knowledge(knowledge.labels(), builtInExamples(knowledge));
    }

    @Override
    public synchronized void train(LabelSet labels, Collection<Template> templates, List<LabelledText> examples) {
        state = trainer.train(labels, templates, examples);
    }

    @Override
    public synchronized void train(
            LabelSet labels, Collection<Template> templates, List<LabelledText> examples, long seed) {
        state = new Trainer(providers, builtInExamples(knowledge), seed).train(labels, templates, examples);
    }

    @Override
    public synchronized void useTemplates(Collection<Template> templates) {
        state = trainer.withTemplates(state, templates);
    }

    @Override
    public SuggestionSet suggest(Message message) {
        State now = state;
        LocalDate day = OfficeTime.today(clock);
        MessageReading reading = new MessageReading(
                now.ensemble(), now.calibration(), now.abstention(), new Scope(message.audience(), day));
        Finding finding = reading.find(tokenizer.read(message.subject(), message.body()));
        return new Suggestions(now, message, finding, reading.requests(finding, now.several()))
                .make(clock.instant(), day);
    }

    @Override
    public List<IntentScore> score(String text) {
        State now = state;
        Finding finding =
                new MessageReading(now.ensemble(), now.calibration(), now.abstention()).find(tokenizer.read(text));
        return Verdicts.scores(now.ensemble(), finding, 0);
    }

    @Override
    public synchronized void learn(Feedback feedback) {
        if (feedback.sequence() > state.learntUpTo()) {
            state = new FeedbackRule(state, tokenizer).learn(feedback).upTo(feedback.sequence());
        }
    }

    @Override
    public long learntUpTo() {
        return state.learntUpTo();
    }

    @Override
    public synchronized void save(OutputStream out) throws IOException {
        file.save(state, out);
    }

    @Override
    public synchronized boolean load(InputStream in, LabelSet labels, Collection<Template> templates)
            throws IOException {
        Optional<State> read = file.load(in, labels, templates);
        read.ifPresent(loaded -> state = loaded);
        return read.isPresent();
    }
}
