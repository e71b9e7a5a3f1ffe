package org.econtacts.ui.labels.adjudication;

import org.econtacts.client.ClientException;
import org.econtacts.model.Sample;
import org.econtacts.protocol.AdjudicationList;
import org.econtacts.protocol.AgreementView;
import org.econtacts.protocol.LabelConflicts;
import org.econtacts.protocol.LabelOrder;

/** Where the disagreements are. The calls block. */
public interface CaseSource {

    /** Samples on which curators disagree. */
    AdjudicationList cases() throws ClientException;

    /** What the caller said of one sample from two places. */
    LabelConflicts conflicts() throws ClientException;

    /** Ends a conflict with what is right. */
    Sample resolve(String conflict, LabelOrder order) throws ClientException;

    /** How far they agree. */
    AgreementView agreement() throws ClientException;

    /** Decides between them. */
    Sample decide(String sample, LabelOrder order) throws ClientException;
}
