package org.econtacts.ui.labels.labelling;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.eclipse.jdt.annotation.Nullable;
import org.econtacts.model.Sample;
import org.econtacts.ui.labels.labelling.SampleSource.Loaded;
import org.econtacts.ui.labels.labelling.Step.Load;

/** The samples that are listed, fetched stretch by stretch, and which of them is shown. UI thread only. */
final class SampleListing {

    /** Samples fetched at a time. */
    static final int PAGE = 200;

    /** The server gives no more at once. */
    private static final int MOST = 500;

    private final SampleSource source;
    private final StepLine line;
    private final Consumer<Sample> fetched;
    private final SampleRows rows = new SampleRows();
    private final Sighting sighting = new Sighting();
    private final SampleCounts counts = new SampleCounts();
    private SampleFilter filter = SampleFilter.USUAL;
    private boolean loaded;
    private @Nullable Exception failure;

    /** @param fetched told each sample as the server has it */
    SampleListing(SampleSource source, StepLine line, Consumer<Sample> fetched) {
        this.source = source;
        this.line = line;
        this.fetched = fetched;
    }

    SampleRows rows() {
        return rows;
    }

    SampleFilter filter() {
        return filter;
    }

    Sighting sighting() {
        return sighting;
    }

    SampleCounts counts() {
        return counts;
    }

    boolean isLoaded() {
        return loaded;
    }

    @Nullable
    Exception failure() {
        return failure;
    }

    /** Lists other samples; those with doubts are listed elsewhere. */
    void show(SampleFilter wanted) {
        filter = wanted;
        loaded = false;
        counts.show(0);
        rows.clear();
        line.waiting().dropLoads();
        if (!wanted.doubtful()) {
            line.add(new Load(Load.Kind.REPLACE));
        }
    }

    /** Fetches the list anew. */
    void reload() {
        if (!line.waiting().holdsLoad()) {
            line.add(new Load(Load.Kind.REPLACE));
        }
    }

    /** Fetches the next stretch if there is one. */
    void more() {
        if (loaded && rows.size() < counts.total() && !line.isLoading()) {
            line.add(new Load(Load.Kind.APPEND));
        }
    }

    /** Lists the samples of that sample's state, itself first. */
    void turnTo(Sample sample) {
        if (filter.state() != sample.state()) {
            filter = filter.with(sample.state());
            rows.clear();
        }
        rows.put(0, sample);
        line.add(new Load(Load.Kind.FILL));
    }

    /** Does the step. */
    void begin(Load load) {
        SampleFilter wanted = filter;
        long offset = load.kind() == Load.Kind.APPEND
                ? rows.size() + (long) line.waiting().leaving(wanted.state()).size()
                : 0;
        int limit = load.kind() == Load.Kind.REPLACE ? Math.clamp(rows.size(), PAGE, MOST) : PAGE;
        line.run(
                () -> source.load(wanted, offset, limit),
                found -> take(wanted, load.kind(), found),
                cause -> failure = cause);
    }

    private void take(SampleFilter wanted, Load.Kind kind, Loaded found) {
        if (!wanted.equals(filter)) {
            return;
        }
        Set<String> leaving = line.waiting().leaving(wanted.state());
        List<Sample> fresh = found.page().samples().stream()
                .filter(sample -> !leaving.contains(sample.id()))
                .toList();
        fresh.forEach(fetched);
        if (kind == Load.Kind.REPLACE) {
            rows.replace(fresh);
        } else {
            rows.append(fresh);
        }
        counts.show(Math.max(rows.size(), found.page().total() - leaving.size()));
        counts.found(found.page().labelled() + line.waiting().gain(), found.all());
        sighting.found(found.page());
        loaded = true;
        failure = null;
    }
}
