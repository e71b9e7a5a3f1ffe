package org.econtacts.ui.labels.labelling;

import org.econtacts.client.ClientException;
import org.econtacts.client.EContactsClient;
import org.econtacts.model.Sample;
import org.econtacts.model.SampleState;
import org.econtacts.protocol.LabelOrder;
import org.econtacts.protocol.SampleList;
import org.econtacts.protocol.StepView;

/** The samples of the server. */
record ServerSamples(EContactsClient client) implements SampleSource {

    private static final String ORDER = "LEAST_CERTAIN_FIRST";

    @Override
    public Loaded load(SampleState state, long offset, int limit) throws ClientException {
        SampleList page = client.samples(state, "", ORDER, offset, limit);
        long all = client.samples(null, "", ORDER, 0, 1).total();
        return new Loaded(page, all);
    }

    @Override
    public Sample label(String sample, LabelOrder order) throws ClientException {
        return client.label(sample, order);
    }

    @Override
    public StepView undo(String event) throws ClientException {
        return client.undoLabel(event);
    }
}
