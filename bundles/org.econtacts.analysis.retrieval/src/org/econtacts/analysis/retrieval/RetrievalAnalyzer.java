package org.econtacts.analysis.retrieval;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.econtacts.analysis.Analyzer;
import org.econtacts.analysis.Intents;
import org.econtacts.analysis.Lesson;
import org.econtacts.analysis.Passage;
import org.econtacts.analysis.Reading;
import org.econtacts.analysis.Training;
import org.econtacts.model.Template;

/**
 * Lets the nearest examples and templates vote for their intents, each with exp((s - s_max) / tau), and scores every
 * template by its own title and text besides. Needs no training, and thus carries rare and brand-new answers.
 *
 * <p>Snapshots share one index: an older one may already find what a later lesson added.
 */
final class RetrievalAnalyzer implements Analyzer {

    static final String NAME = "retrieval";

    private static final int VOTERS = 20;
    private static final double TAU = 2;
    /** Least surprise on 250 questions to 1,700 answers, none of them about taxes. */
    private static final double TEMPLATE_TAU = 1.5;
    /** Share of the votes given to all intents alike: the nearest twenty are not all there is. */
    private static final double SMOOTHING = 0.02;

    private final CaseIndex index;
    private final TemplateIndex templates;
    private final Exemplars exemplars;
    private final long lessons;
    /** Counted once: whoever reads must not go through what the learner changes. */
    private final int examples;

    private RetrievalAnalyzer(CaseIndex index, TemplateIndex templates, Exemplars exemplars, long lessons) {
        this.index = index;
        this.templates = templates;
        this.exemplars = exemplars;
        this.lessons = lessons;
        this.examples = exemplars.size();
    }

    static RetrievalAnalyzer train(Training training) {
        Exemplars exemplars = new Exemplars();
        training.lessons().forEach(exemplars::add);
        return over(exemplars, 0, training.intents(), training.templates());
    }

    private static RetrievalAnalyzer over(
            Exemplars exemplars, long lessons, Intents intents, List<Template> templates) {
        List<Case> cases = new ArrayList<>(exemplars.all());
        cases.addAll(cases(intents, templates));
        return new RetrievalAnalyzer(new CaseIndex(cases), TemplateIndex.of(intents, templates), exemplars, lessons);
    }

    /** A template is found by its title alone and by all its text: a long body would drown the title. */
    private static List<Case> cases(Intents intents, List<Template> templates) {
        List<Case> cases = new ArrayList<>();
        for (Template template : templates) {
            int place = intents.place(template.intent());
            if (place > 0) {
                String body = SearchedTemplate.bodyOf(template);
                cases.add(new Case(place, template.title(), template.title(), true));
                cases.add(new Case(place, template.title(), template.title() + "\n" + body, true));
            }
        }
        return cases;
    }

    @Override
    public String name() {
        return NAME;
    }

    /** Format, number of examples, lessons since: {@code 1-800+12}. */
    @Override
    public String version() {
        return "1-" + examples + "+" + lessons;
    }

    @Override
    public List<String> channels() {
        return List.of("bm25", "templates");
    }

    @Override
    public Reading read(Passage passage, int intents) {
        CaseIndex.Found found = index.search(passage.tokens(), VOTERS);
        double[] answers = answers(templates.scores(passage, intents));
        double[][] channels = {votes(found.neighbours(), intents), answers};
        return new Neighbourhood(passage, found.neighbours(), found.known(), templates, channels);
    }

    /** A softmax of the scores over the intents that have templates; NaN stays. */
    private static double[] answers(double[] scores) {
        double best = Arrays.stream(scores).filter(score -> score >= 0).max().orElse(0);
        double sum = 0;
        int known = 0;
        for (double score : scores) {
            sum += score >= 0 ? Math.exp((score - best) / TEMPLATE_TAU) : 0;
            known += score >= 0 ? 1 : 0;
        }
        double[] logarithms = new double[scores.length];
        for (int c = 0; c < scores.length; c++) {
            double share = Math.exp((scores[c] - best) / TEMPLATE_TAU) / sum;
            logarithms[c] = Math.log((1 - SMOOTHING) * share + SMOOTHING / known);
        }
        return logarithms;
    }

    /** A search costs several times what the other analysers do. */
    @Override
    public boolean costly() {
        return true;
    }

    private static double[] votes(List<Neighbour> neighbours, int intents) {
        if (neighbours.isEmpty()) {
            return new double[0];
        }
        double[] votes = new double[intents];
        double best = neighbours.getFirst().score();
        double sum = 0;
        for (Neighbour neighbour : neighbours) {
            double vote = Math.exp((neighbour.score() - best) / TAU);
            if (neighbour.found().intent() < intents) {
                votes[neighbour.found().intent()] += vote;
            }
            sum += vote;
        }
        for (int c = 0; c < intents; c++) {
            votes[c] = Math.log((1 - SMOOTHING) * votes[c] / sum + SMOOTHING / intents);
        }
        return votes;
    }

    @Override
    public RetrievalAnalyzer learn(Intents intents, Lesson lesson) {
        try {
            switch (lesson.kind()) {
                case IS -> {
                    Case added = exemplars.learn(lesson);
                    if (added != null) {
                        index.add(added);
                    }
                }
                case WAS_NOT -> index.remove(exemplars.remove(lesson));
                case IS_NOT -> {
                    // a text that does not ask for an answer resembles nothing yet
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("index in memory", e);
        }
        return new RetrievalAnalyzer(index, templates, exemplars, lessons + 1);
    }

    @Override
    public RetrievalAnalyzer withTemplates(Intents intents, List<Template> others) {
        try {
            index.replaceTemplates(cases(intents, others));
        } catch (IOException e) {
            throw new UncheckedIOException("index in memory", e);
        }
        return new RetrievalAnalyzer(index, TemplateIndex.of(intents, others), exemplars, lessons);
    }

    @Override
    public void save(DataOutputStream out) throws IOException {
        // who reads this sees all examples; from here on so does who wrote it
        index.refresh();
        out.writeLong(lessons);
        exemplars.save(out);
    }

    static RetrievalAnalyzer load(DataInputStream in, Intents intents, List<Template> templates) throws IOException {
        long lessons = in.readLong();
        return over(Exemplars.load(in), lessons, intents, templates);
    }
}
