package org.econtacts.ui.labels.labelling;

/** How many samples there are, with what is still to be sent. UI thread only. */
final class SampleCounts {

    private long total;
    private long labelled;
    private long all;
    private int kept;
    private boolean offline;

    /** Samples in the view shown, loaded or not. */
    long total() {
        return total;
    }

    /** Samples that are labelled or out of scope, with those that are still to be sent. */
    long labelled() {
        return labelled;
    }

    /** Samples in any state. */
    long all() {
        return all;
    }

    /** Steps that are kept on this machine only. */
    int kept() {
        return kept;
    }

    /** Whether the server is away while steps can be kept on this machine. */
    boolean isOffline() {
        return offline;
    }

    /** Where the work kept on this machine stands. */
    void keep(int steps, boolean serverIsAway) {
        kept = steps;
        offline = serverIsAway;
    }

    /** The view shows so many. */
    void show(long samples) {
        total = samples;
    }

    /** So many more are labelled, fewer when negative. */
    void label(int more) {
        labelled += more;
    }

    /** What the server says, with what is still to be sent. */
    void found(long labelledNow, long allNow) {
        labelled = labelledNow;
        all = allNow;
    }
}
