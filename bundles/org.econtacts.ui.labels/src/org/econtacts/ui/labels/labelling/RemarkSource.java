package org.econtacts.ui.labels.labelling;

import java.util.List;
import org.econtacts.client.ClientException;
import org.econtacts.client.EContactsClient;
import org.econtacts.model.Sample;
import org.econtacts.model.SampleOrder;
import org.econtacts.model.SampleState;
import org.econtacts.protocol.DoubtList;
import org.econtacts.protocol.SampleRemarks;
import org.econtacts.ui.labels.doubts.DoubtSource;

/** Where notes, doubts and examples are. The calls block; the server alone has them. */
record RemarkSource(EContactsClient client) implements DoubtSource {

    private static final int EXAMPLES = 4;

    /** What stands beside a sample. */
    SampleRemarks of(String sample) throws ClientException {
        return client.remarks(sample);
    }

    @Override
    public DoubtList doubts() throws ClientException {
        return client.doubts();
    }

    @Override
    public SampleRemarks settle(String sample, int place, boolean mask) throws ClientException {
        return client.settleDoubt(sample, place, mask);
    }

    /** A few texts labelled with that intent. */
    List<Sample> examples(String intent) throws ClientException {
        return client.samples(SampleState.LABELLED, "", intent, SampleOrder.OLDEST_FIRST.name(), 0, EXAMPLES)
                .samples();
    }
}
