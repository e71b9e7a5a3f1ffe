package org.econtacts.ui.labels.labelling;

import org.econtacts.client.ClientException;
import org.econtacts.client.EContactsClient;
import org.econtacts.model.Sample;
import org.econtacts.model.SampleOrder;
import org.econtacts.protocol.AdjudicationList;
import org.econtacts.protocol.AgreementView;
import org.econtacts.protocol.BulkOrder;
import org.econtacts.protocol.BulkPreview;
import org.econtacts.protocol.LabelConflicts;
import org.econtacts.protocol.LabelOrder;
import org.econtacts.protocol.SampleList;
import org.econtacts.protocol.StepView;
import org.econtacts.ui.labels.adjudication.CaseSource;

/** The samples of the server. */
record ServerSamples(EContactsClient client) implements SampleSource, CaseSource, BulkSource {

    @Override
    public Loaded load(SampleFilter wanted, long offset, int limit) throws ClientException {
        SampleList page = client.samples(
                wanted.state(), wanted.text(), wanted.intent(), wanted.order().name(), offset, limit);
        long all =
                client.samples(null, "", SampleOrder.OLDEST_FIRST.name(), 0, 1).total();
        return new Loaded(page, all);
    }

    @Override
    public Sample label(Sample seen, LabelOrder order) throws ClientException {
        return client.label(seen.id(), order);
    }

    @Override
    public StepView undo(String event) throws ClientException {
        return client.undoLabel(event);
    }

    @Override
    public StepView redo(String event) throws ClientException {
        return client.redoLabel(event);
    }

    @Override
    public BulkPreview preview(SampleFilter found) throws ClientException {
        return client.previewBulk(
                found.state(), found.text(), found.intent(), found.order().name());
    }

    @Override
    public BulkPreview labelAll(BulkOrder order) throws ClientException {
        return client.labelAll(order);
    }

    @Override
    public AdjudicationList cases() throws ClientException {
        return client.adjudication();
    }

    @Override
    public AgreementView agreement() throws ClientException {
        return client.agreement();
    }

    @Override
    public Sample decide(String sample, LabelOrder order) throws ClientException {
        return client.adjudicate(sample, order);
    }

    @Override
    public LabelConflicts conflicts() throws ClientException {
        return client.labelConflicts();
    }

    @Override
    public Sample resolve(String conflict, LabelOrder order) throws ClientException {
        return client.resolveLabel(conflict, order);
    }
}
