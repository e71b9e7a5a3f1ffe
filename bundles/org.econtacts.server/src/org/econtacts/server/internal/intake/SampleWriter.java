package org.econtacts.server.internal.intake;

import java.util.List;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.econtacts.model.Sample;
import org.econtacts.store.LabelStore;

/** Stores batches of samples, and the intents that they name. */
public final class SampleWriter implements LineIntake.BatchWriter<Sample> {

    private final LabelStore labels;
    private final Catalogue catalogue;
    private final IncomingSamples made;

    /** @param made where the samples are made, and their doubts noted */
    public SampleWriter(LabelStore labels, IncomingSamples made) {
        this.labels = labels;
        this.made = made;
        this.catalogue = new Catalogue(labels);
    }

    @Override
    public int write(List<Sample> batch) {
        catalogue.add(batch.stream().flatMap(sample -> sample.labels().stream()).toList());
        int added = labels.addAll(batch);
        labels.putDoubts(made.takeDoubts());
        return added;
    }

    @Override
    @NonNullByDefault({})
    public String id(Sample each) {
        return each.id();
    }
}
