package org.econtacts.ui.labels.labelling;

import org.econtacts.model.Sample;

/** Hears what becomes of the labelling; told on the UI thread. */
interface LabellingListener {

    /** Something that is shown changed. */
    void changed();

    /** The caller labelled the sample from elsewhere since; this choice is kept aside. */
    void conflict(Sample sample);

    /** What an undo or redo will change is known once the server is there. */
    void stepWaits();

    /** There is no labelling of one's own to take back. */
    void nothingToUndo();

    /** The server said no, or did not answer. */
    void failed(Exception cause);
}
