package org.econtacts.ui.labels.labelset;

import org.econtacts.client.ClientException;
import org.econtacts.client.EContactsClient;
import org.econtacts.model.LabelSet;
import org.econtacts.protocol.CoverageView;
import org.econtacts.protocol.LabelSetOrder;
import org.econtacts.protocol.LabelSetPreview;

/** Where the label set is. The calls block. */
public interface LabelSetSource {

    LabelSet labels() throws ClientException;

    /** How many examples each intent has. */
    CoverageView coverage() throws ClientException;

    /** What a change would touch. */
    LabelSetPreview preview(LabelSetOrder order) throws ClientException;

    /** Makes the change; returns the set after it. */
    LabelSet change(LabelSetOrder order) throws ClientException;

    /** The server's. */
    static LabelSetSource of(EContactsClient client) {
        return new LabelSetSource() {
            @Override
            public LabelSet labels() throws ClientException {
                return client.labelSet();
            }

            @Override
            public CoverageView coverage() throws ClientException {
                return client.labelCoverage();
            }

            @Override
            public LabelSetPreview preview(LabelSetOrder order) throws ClientException {
                return client.previewLabelSet(order);
            }

            @Override
            public LabelSet change(LabelSetOrder order) throws ClientException {
                return client.changeLabelSet(order);
            }
        };
    }
}
