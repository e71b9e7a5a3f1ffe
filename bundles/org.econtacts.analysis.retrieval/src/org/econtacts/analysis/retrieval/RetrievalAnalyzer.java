package org.econtacts.analysis.retrieval;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.econtacts.analysis.Analyzer;
import org.econtacts.analysis.Intents;
import org.econtacts.analysis.Lesson;
import org.econtacts.analysis.Passage;
import org.econtacts.analysis.Reading;
import org.econtacts.analysis.Training;
import org.econtacts.model.Template;

/**
 * Lets the nearest examples and templates vote for their intents, each with exp((s - s_max) / tau). Needs no training, and
 * thus carries rare and brand-new answers.
 *
 * <p>Snapshots share one index: an older one may already find what a later lesson added.
 */
final class RetrievalAnalyzer implements Analyzer {

    static final String NAME = "retrieval";

    private static final int VOTERS = 20;
    private static final double TAU = 2;
    /** Share of the votes given to all intents alike: the nearest twenty are not all there is. */
    private static final double SMOOTHING = 0.02;

    /**
     * A new view of the index costs more than all the rest of a lesson, so examples wait until some have come together; the
     * learning analyser knows each at once. Counted, not timed, so that the journal replayed gives the same views.
     */
    static final int LESSONS_PER_VIEW = 16;

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[a-z0-9_]*}");

    private final CaseIndex index;
    private final Exemplars exemplars;
    private final long lessons;
    /** Counted once: whoever reads must not go through what the learner changes. */
    private final int examples;

    private RetrievalAnalyzer(CaseIndex index, Exemplars exemplars, long lessons) {
        this.index = index;
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
        return new RetrievalAnalyzer(new CaseIndex(cases), exemplars, lessons);
    }

    /** A template is found by its title alone and by all its text: a long body would drown the title. */
    private static List<Case> cases(Intents intents, List<Template> templates) {
        List<Case> cases = new ArrayList<>();
        for (Template template : templates) {
            int place = intents.place(template.intent());
            if (place > 0) {
                String body = PLACEHOLDER.matcher(template.body()).replaceAll(" ");
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
        return List.of("bm25");
    }

    @Override
    public Reading read(Passage passage, int intents) {
        List<Neighbour> neighbours = index.search(passage.tokens(), VOTERS);
        return new Neighbourhood(passage, neighbours, new double[][] {votes(neighbours, intents)});
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
            if ((lessons + 1) % LESSONS_PER_VIEW == 0) {
                index.refresh();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("index in memory", e);
        }
        return new RetrievalAnalyzer(index, exemplars, lessons + 1);
    }

    @Override
    public RetrievalAnalyzer withTemplates(Intents intents, List<Template> templates) {
        try {
            index.replaceTemplates(cases(intents, templates));
            index.refresh();
        } catch (IOException e) {
            throw new UncheckedIOException("index in memory", e);
        }
        return this;
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
