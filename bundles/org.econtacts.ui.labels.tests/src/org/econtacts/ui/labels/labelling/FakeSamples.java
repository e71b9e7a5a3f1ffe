package org.econtacts.ui.labels.labelling;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.econtacts.client.ClientException;
import org.econtacts.client.RefusedException;
import org.econtacts.client.UnreachableException;
import org.econtacts.model.IntentScore;
import org.econtacts.model.Sample;
import org.econtacts.model.SampleState;
import org.econtacts.protocol.LabelOrder;
import org.econtacts.protocol.Problem;
import org.econtacts.protocol.SampleList;
import org.econtacts.protocol.StepView;

/** Samples as a server keeps them: versions, undo, paging; and a line that can be cut. */
final class FakeSamples implements SampleSource {

    /** What was asked, in order, as {@code label s1 LABELLED [pas]}. */
    final List<String> asked = new ArrayList<>();

    private final List<Sample> samples = new ArrayList<>();
    private final Deque<Sample> before = new ArrayDeque<>();
    private final Set<String> events = new HashSet<>();
    private boolean cut;
    private boolean answersAreLost;

    FakeSamples(int size) {
        for (int i = 0; i < size; i++) {
            samples.add(new Sample(
                    "s" + i,
                    "text " + i,
                    "import",
                    SampleState.UNLABELLED,
                    List.of(),
                    List.of(new IntentScore("pas", 0.4), new IntentScore("cfe", 0.3)),
                    0));
        }
    }

    Sample get(String id) {
        return samples.stream()
                .filter(sample -> sample.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** Somebody else labels it. */
    void takeOver(String id) {
        replace(get(id), SampleState.LABELLED, List.of("tva"));
    }

    void cut(boolean is) {
        cut = is;
    }

    /** What is asked is done, but the answer does not come. */
    void loseAnswers(boolean is) {
        answersAreLost = is;
    }

    @Override
    public Loaded load(SampleFilter wanted, long offset, int limit) throws ClientException {
        reach();
        asked.add("load " + wanted.state() + " " + offset + " " + limit);
        List<Sample> found = samples.stream()
                .filter(sample -> sample.state() == wanted.state())
                .toList();
        List<Sample> page = found.stream().skip(offset).limit(limit).toList();
        return new Loaded(new SampleList(found.size(), offset, labelled(), "1.0", null, page), samples.size());
    }

    @Override
    public Sample label(Sample seen, LabelOrder order) throws ClientException {
        reach();
        String id = seen.id();
        asked.add("label " + id + " " + order.state() + " " + order.labels()
                + (order.flag() == null ? "" : " " + order.flag())
                + (Boolean.TRUE.equals(order.blind()) ? " blind" : ""));
        Sample now = get(id);
        if (!events.add(order.event())) {
            return now;
        }
        if (now.version() != order.version()) {
            throw refused(Problem.Type.STALE);
        }
        before.push(now);
        Sample changed = replace(now, order.state(), order.labels());
        if (answersAreLost) {
            throw new UnreachableException("localhost:1", new IOException("lost"));
        }
        return changed;
    }

    @Override
    public StepView undo(String event) throws ClientException {
        reach();
        asked.add("undo");
        if (before.isEmpty()) {
            throw refused(Problem.Type.NOT_FOUND);
        }
        Sample old = before.pop();
        return new StepView(event, 1, List.of(replace(get(old.id()), old.state(), old.labels())));
    }

    @Override
    public StepView redo(String event) throws ClientException {
        reach();
        asked.add("redo");
        throw refused(Problem.Type.NOT_FOUND);
    }

    private void reach() throws ClientException {
        if (cut) {
            throw new UnreachableException("localhost:1", new IOException("cut"));
        }
    }

    private static RefusedException refused(Problem.Type type) {
        return new RefusedException(new Problem(type.urn(), "title", type.status(), "detail", null, null, null));
    }

    private long labelled() {
        return samples.stream()
                .filter(s -> s.state() == SampleState.LABELLED || s.state() == SampleState.OUT_OF_SCOPE)
                .count();
    }

    private Sample replace(Sample old, SampleState state, List<String> labels) {
        Sample changed = new Sample(old.id(), old.text(), old.origin(), state, labels, old.best(), old.version() + 1);
        samples.set(samples.indexOf(old), changed);
        return changed;
    }
}
