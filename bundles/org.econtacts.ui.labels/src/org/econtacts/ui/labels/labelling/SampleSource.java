package org.econtacts.ui.labels.labelling;

import java.io.IOException;
import org.econtacts.client.ClientException;
import org.econtacts.model.Sample;
import org.econtacts.protocol.LabelOrder;
import org.econtacts.protocol.SampleList;
import org.econtacts.protocol.StepView;

/** Where the samples are. The calls block. */
interface SampleSource {

    /** A stretch of the samples that are wanted, and how many samples there are in all. */
    Loaded load(SampleFilter wanted, long offset, int limit) throws ClientException;

    /**
     * Labels a sample; returns it as it is now.
     *
     * @param seen as it was shown
     * @throws IOException if it cannot be kept on this machine
     */
    Sample label(Sample seen, LabelOrder order) throws ClientException, IOException;

    /**
     * Takes the last step back; returns the samples as they are now.
     *
     * @param event UUID; the same twice has one effect
     */
    StepView undo(String event) throws ClientException, IOException;

    /** Does the last step taken back again, like {@link #undo}. */
    StepView redo(String event) throws ClientException, IOException;

    /**
     * @param page the stretch
     * @param all samples in any state
     */
    record Loaded(SampleList page, long all) {}
}
