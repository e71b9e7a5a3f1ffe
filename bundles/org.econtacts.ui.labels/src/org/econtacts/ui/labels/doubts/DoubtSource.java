package org.econtacts.ui.labels.doubts;

import org.econtacts.client.ClientException;
import org.econtacts.protocol.DoubtList;
import org.econtacts.protocol.SampleRemarks;

/** Where doubts about personal data are. The calls block; the server alone has them. */
public interface DoubtSource {

    /** Samples with a doubt that nobody has settled. */
    DoubtList doubts() throws ClientException;

    /**
     * Settles a doubt; returns what stands beside the sample then.
     *
     * @param place of the doubt
     * @param mask whether it is personal data
     */
    SampleRemarks settle(String sample, int place, boolean mask) throws ClientException;
}
