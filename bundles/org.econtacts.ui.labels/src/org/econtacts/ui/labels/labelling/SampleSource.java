package org.econtacts.ui.labels.labelling;

import org.econtacts.client.ClientException;
import org.econtacts.model.Sample;
import org.econtacts.model.SampleOrder;
import org.econtacts.model.SampleState;
import org.econtacts.protocol.LabelOrder;
import org.econtacts.protocol.SampleList;
import org.econtacts.protocol.StepView;

/** Where the samples are. The calls block. */
interface SampleSource {

    /** A stretch of the samples in a state, and how many samples there are in all. */
    Loaded load(SampleState state, SampleOrder order, long offset, int limit) throws ClientException;

    /** Labels a sample; returns it as it is now. */
    Sample label(String sample, LabelOrder order) throws ClientException;

    /**
     * Takes the last step back; returns the samples as they are now.
     *
     * @param event UUID; the same twice has one effect
     */
    StepView undo(String event) throws ClientException;

    /** Does the last step taken back again, like {@link #undo}. */
    StepView redo(String event) throws ClientException;

    /**
     * @param page the stretch
     * @param all samples in any state
     */
    record Loaded(SampleList page, long all) {}
}
