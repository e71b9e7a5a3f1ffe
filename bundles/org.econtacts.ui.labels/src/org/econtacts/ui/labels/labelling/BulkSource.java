package org.econtacts.ui.labels.labelling;

import org.econtacts.client.ClientException;
import org.econtacts.protocol.BulkOrder;
import org.econtacts.protocol.BulkPreview;

/** Where many samples get the same label at once. The calls block; the server alone can. */
interface BulkSource {

    /** What would be touched. */
    BulkPreview preview(SampleFilter found) throws ClientException;

    /** Labels all of them, one step for undo. */
    BulkPreview labelAll(BulkOrder order) throws ClientException;
}
