package org.econtacts.server.internal.intake;

import java.util.List;
import java.util.stream.Stream;
import org.econtacts.model.Backing;
import org.econtacts.model.Mark;
import org.econtacts.model.Sample;
import org.econtacts.protocol.LabelledSample;
import org.econtacts.protocol.LabelledSample.Said;
import org.econtacts.store.LabelStore;
import org.econtacts.store.labels.SampleQuery;

/** Hands out samples with all that was said of them; those that were withdrawn for personal data stay here. */
public final class LabelExport {

    private static final int STEP = 500;

    private final LabelStore labels;

    public LabelExport(LabelStore labels) {
        this.labels = labels;
    }

    /** All samples, oldest first, read as they are asked for. */
    public Stream<LabelledSample> samples() {
        long total = labels.page(SampleQuery.of(null), 0, 0).total();
        return Stream.iterate(0L, offset -> offset < total, offset -> offset + STEP)
                .flatMap(offset -> labels.page(SampleQuery.of(null), offset, STEP).rows().stream())
                .map(this::whole);
    }

    private LabelledSample whole(Sample sample) {
        List<Said> said = labels.labels(sample.id()).stream()
                .map(label -> new Said(
                        label.curator(),
                        label.adjudicated(),
                        label.mark(),
                        label.labelSet(),
                        label.blind(),
                        label.at()))
                .toList();
        Mark given = labels.given(sample.id()).filter(Mark::hasOpinion).orElse(null);
        Backing backing = sample.backing();
        return new LabelledSample(
                sample.id(), sample.text(), sample.origin(), given, sample.state(), sample.labels(), backing, said);
    }
}
