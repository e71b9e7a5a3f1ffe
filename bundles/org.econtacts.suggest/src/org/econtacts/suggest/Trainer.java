package org.econtacts.suggest;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.econtacts.analysis.Analyzer;
import org.econtacts.analysis.AnalyzerProvider;
import org.econtacts.analysis.Background;
import org.econtacts.analysis.Intents;
import org.econtacts.analysis.Lesson;
import org.econtacts.analysis.Passage;
import org.econtacts.analysis.Reading;
import org.econtacts.analysis.Token;
import org.econtacts.analysis.Tokenizer;
import org.econtacts.analysis.Training;
import org.econtacts.analysis.measure.Coverage;
import org.econtacts.analysis.measure.Outcome;
import org.econtacts.model.Intent;
import org.econtacts.model.LabelSet;
import org.econtacts.model.LabelledText;
import org.econtacts.model.Template;

/**
 * Trains all analysers and fits their pool on texts that they were not trained on: with many examples a seventh is held out
 * once, with few the examples are divided and each part held out in turn. Then all are trained on everything. Texts given for
 * validation take the place of the held-out ones. With only the built-in examples nothing is fitted: the graph was written to
 * be right on them.
 */
final class Trainer {

    /** From so many examples on, one held-out part is enough. */
    private static final int MANY = 3000;
    /** One held-out part of so many. */
    private static final int PARTS_OF_MANY = 7;
    /** With few examples, each of so many parts is held out in turn. */
    private static final int PARTS_OF_FEW = 3;
    /** Precision that makes a suggestion sure. */
    private static final double SURE = 0.95;
    /**
     * An intent with fewer examples also learns from its templates' bodies; where the intents have fewer on average, what is
     * asked is told apart from whether anything is.
     */
    private static final int FEW_OF_AN_INTENT = 30;

    /** With fewer texts that ask several things, the confidence is not corrected for them. */
    private static final int FEWEST_ASKING_SEVERAL = 20;

    private static final double BODY_WEIGHT = 0.5;
    /**
     * Of more templates only the titles are learnt: the weights of so many answers for all words of their bodies would take
     * gigabytes. The bodies are still searched.
     */
    private static final int MOST_BODIES = 500;

    private static final int SHORTEST_SENTENCE = 5;
    /** How often the title of a new intent's template is learnt: about what an example of a trained intent gets. */
    private static final int TITLE_LESSONS = 8;

    private final List<AnalyzerProvider> providers;
    private final Set<String> builtIn;
    private final long seed;
    private final Tokenizer tokenizer = new Tokenizer();

    /** @param builtIn examples that the graph was written with in view; they train, but nothing is measured on them */
    Trainer(List<AnalyzerProvider> providers, Collection<LabelledText> builtIn, long seed) {
        this.providers = List.copyOf(providers);
        this.builtIn = builtIn.stream().map(LabelledText::text).collect(Collectors.toSet());
        this.seed = seed;
    }

    State train(LabelSet labels, Collection<Template> templates, List<LabelledText> texts) {
        return train(labels, templates, texts, List.of());
    }

    /**
     * Trains on texts, and fits pool, calibration and thresholds on others; with too few of these also on parts of the first,
     * held out.
     *
     * @param validation never trained on; without label = out of scope
     */
    State train(
            LabelSet labels,
            Collection<Template> templates,
            List<LabelledText> texts,
            Collection<LabelledText> validation) {
        Intents intents = new Intents(labels.intents().stream().map(Intent::id).toList());
        Examples examples = new Examples(intents, texts, builtIn);
        Examples others = new Examples(intents, telling(validation, texts), builtIn);
        Training base = new Training(
                intents, List.copyOf(templates), templateLessons(intents, templates, examples.counts()), seed);
        Initial initial = initial(intents, examples);
        Ensemble ensemble = ensemble(base, examples.lessons(), initial);
        List<Exam> exams = new ArrayList<>(
                others.part(0, 1).stream().map(text -> new Exam(ensemble, text)).toList());
        if (!others.suffice(examples)) {
            exams.addAll(heldOut(base, examples, initial));
        }
        boolean few = examples.asking() < FEW_OF_AN_INTENT * (intents.size() - 1);
        Function<PoolFit, Pool> fit = few ? PoolFit::fitApart : PoolFit::fit;
        return fitted(ensemble, exams, labels, templates, initial, fit);
    }

    private static Initial initial(Intents intents, Examples examples) {
        boolean many = examples.builtIn() >= FEW_OF_AN_INTENT * (intents.size() - 1);
        return many && intents.size() > 1 ? Initial.BUILT_IN : Initial.GENERAL;
    }

    /**
     * Texts on which the weights can be fitted: what was trained on itself says that all is well, and of an intent without
     * one example only how weak its name is. With nothing learnt at all, that is what is to be known.
     */
    private static List<LabelledText> telling(Collection<LabelledText> validation, Collection<LabelledText> learnt) {
        Set<String> texts = learnt.stream().map(LabelledText::text).collect(Collectors.toSet());
        Set<String> labels =
                learnt.stream().flatMap(text -> text.labels().stream()).collect(Collectors.toSet());
        return validation.stream()
                .filter(text -> !texts.contains(text.text()))
                .filter(text ->
                        labels.isEmpty() || text.labels().isEmpty() || !Collections.disjoint(text.labels(), labels))
                .toList();
    }

    /** A text, and analysers that were not trained on it. */
    private record Exam(Ensemble ensemble, Examples.Example example) {}

    private static State fitted(
            Ensemble ensemble,
            List<Exam> exams,
            LabelSet labels,
            Collection<Template> templates,
            Initial initial,
            Function<PoolFit, Pool> fit) {
        int size = ensemble.intents().size();
        List<HeldOut> heldOut = exams.stream().map(Trainer::read).toList();
        Ensemble fitted = heldOut.isEmpty()
                ? ensemble
                : ensemble.with(fit.apply(new PoolFit(heldOut, ensemble.pool().weights(), size)));
        Calibration correction = correction(fitted.pool(), heldOut, size);
        List<Outcome> outcomes = heldOut.stream()
                .map(text -> text.outcome(fitted.pool(), correction, size))
                .toList();
        Calibration calibration = correction;
        for (Outcome outcome : outcomes) {
            calibration = calibration.count(outcome.confidence(), outcome.right());
        }
        return new State(
                labels,
                fitted,
                calibration,
                new TemplateChoice(templates, Map.of()),
                Coverage.threshold(outcomes, SURE),
                abstention(fitted, correction, heldOut),
                several(fitted.pool(), correction, exams, initial.several()),
                Trust.NONE,
                0);
    }

    /** What tells several requests from one, if some of these texts ask several. */
    private static SeveralRequests several(
            Pool pool, Calibration calibration, List<Exam> exams, SeveralRequests usual) {
        if (exams.stream().noneMatch(exam -> exam.example().places().size() > 1)) {
            return usual;
        }
        return usual.fitted(exams.stream()
                .filter(exam -> exam.example().places().size() <= 2)
                .flatMap(exam -> asked(exam, pool, calibration, usual).stream())
                .toList());
    }

    private static Optional<SeveralRequests.Case> asked(
            Exam exam, Pool pool, Calibration calibration, SeveralRequests usual) {
        MessageReading reading = new MessageReading(exam.ensemble().with(pool), calibration, Abstention.unmeasured());
        Set<Integer> truths = Set.copyOf(exam.example().places());
        return reading.pair(exam.example().passage().text(), usual)
                .map(pair -> new SeveralRequests.Case(
                        pair.signals(), truths.equals(Set.copyOf(RequestSearch.intents(pair.sightings())))));
    }

    /**
     * What the pool's best intent is to be corrected by: its probabilities sum to 1, so where texts ask several things each
     * gets too little. Where all ask one thing the pool is right by itself, and a correction would learn how the texts are
     * shared out among the intents.
     */
    private static Calibration correction(Pool pool, List<HeldOut> heldOut, int size) {
        long several = heldOut.stream().filter(text -> text.truths().size() > 1).count();
        if (several < FEWEST_ASKING_SEVERAL) {
            return Calibration.neutral();
        }
        return new CalibrationFit(heldOut.stream()
                        .filter(text -> !text.outOfScope())
                        .map(text -> text.outcome(pool, size))
                        .toList())
                .fit();
    }

    private static Abstention abstention(Ensemble ensemble, Calibration calibration, List<HeldOut> heldOut) {
        if (heldOut.isEmpty()) {
            return Abstention.unmeasured();
        }
        int size = ensemble.intents().size();
        double[] usual =
                Signals.usualWeights(ensemble.analyzers(), heldOut.getFirst().readings());
        Map<Boolean, List<double[]>> signals = heldOut.stream()
                .collect(Collectors.partitioningBy(
                        HeldOut::outOfScope,
                        Collectors.mapping(
                                text -> text.signals(ensemble.pool(), calibration, size), Collectors.toList())));
        return new AbstentionFit(signals.getOrDefault(false, List.of()), signals.getOrDefault(true, List.of()), usual)
                .fit();
    }

    /** Texts with analysers that were trained on others; empty with too few examples. */
    private List<Exam> heldOut(Training base, Examples examples, Initial initial) {
        if (examples.honest() < Examples.LEAST) {
            return List.of();
        }
        boolean many = examples.honest() >= MANY;
        int parts = many ? PARTS_OF_MANY : PARTS_OF_FEW;
        List<Exam> exams = new ArrayList<>();
        for (int part = 0; part < (many ? 1 : parts); part++) {
            Ensemble ensemble = ensemble(base, examples.lessonsWithout(part, parts), initial);
            for (Examples.Example example : examples.part(part, parts)) {
                exams.add(new Exam(ensemble, example));
            }
        }
        return exams;
    }

    /** The passage that would be answered: of a long message that is often not the whole. */
    private static HeldOut read(Exam exam) {
        int size = exam.ensemble().intents().size();
        List<Reading> readings = new MessageReading(exam.ensemble(), Calibration.neutral(), Abstention.unmeasured())
                .find(exam.example().passage().text())
                .readings();
        List<double[]> channels = Ensemble.channels(readings).stream()
                .map(channel -> Pool.prepared(channel, size))
                .toList();
        return new HeldOut(channels, exam.example().places(), readings);
    }

    private Ensemble ensemble(Training base, List<Lesson> lessons, Initial initial) {
        List<Lesson> asking =
                Stream.concat(lessons.stream(), base.lessons().stream()).toList();
        List<Lesson> all = Stream.concat(asking.stream(), Background.lessons(asking).stream())
                .toList();
        Training training = base.with(all);
        List<Analyzer> analyzers =
                providers.stream().map(provider -> provider.train(training)).toList();
        return new Ensemble(base.intents(), analyzers, initial.pool(analyzers));
    }

    /**
     * A template's title is an example of its intent, and where there are few others so are the sentences of its body, with
     * less weight: worth several points of accuracy at five to fifteen examples an intent, nothing at a hundred.
     */
    List<Lesson> templateLessons(Intents intents, Collection<Template> templates, Map<Integer, Long> counts) {
        List<Lesson> lessons = new ArrayList<>();
        for (Template template : templates) {
            int place = intents.place(template.intent());
            if (place > 0) {
                lessons.add(lesson(template.title(), place));
                if (templates.size() <= MOST_BODIES && counts.getOrDefault(place, 0L) < FEW_OF_AN_INTENT) {
                    lessons.addAll(bodyLessons(template.body(), place));
                }
            }
        }
        return lessons;
    }

    private List<Lesson> bodyLessons(String body, int place) {
        return tokenizer.read(body).sentences().stream()
                .filter(sentence -> sentence.size() >= SHORTEST_SENTENCE)
                .map(sentence -> new Lesson(text(body, sentence), sentence, place, Lesson.Kind.IS, BODY_WEIGHT))
                .toList();
    }

    private static String text(String body, Passage sentence) {
        List<Token> tokens = sentence.tokens();
        return body.substring(tokens.getFirst().start(), tokens.getLast().end());
    }

    private Lesson lesson(String text, int place) {
        return new Lesson(text, tokenizer.read(text).whole(), place, Lesson.Kind.IS, 1);
    }

    /** A new intent is known by its templates' titles, until it has examples. */
    State withTemplates(State state, Collection<Template> templates) {
        Intents known = state.ensemble().intents();
        Intents intents = known;
        for (Template template : templates) {
            intents = intents.with(template.intent());
        }
        Intents all = intents;
        List<Template> list = List.copyOf(templates);
        Ensemble changed = state.ensemble().with(all, analyzer -> analyzer.withTemplates(all, list));
        List<Template> fresh = list.stream()
                .filter(template -> known.place(template.intent()) < 0)
                .toList();
        for (int i = 0; i < TITLE_LESSONS; i++) {
            for (Lesson title : templateLessons(all, fresh, Map.of())) {
                changed = changed.with(all, analyzer -> analyzer.learn(all, title));
            }
        }
        return state.with(changed).with(state.templates().with(list));
    }
}
