package org.econtacts.model;

/** What is known about a sample. A curator may say the first four; the others follow from what curators said. */
public enum SampleState {
    UNLABELLED,
    LABELLED,
    /** It asks about nothing in the label set. */
    OUT_OF_SCOPE,
    /** Set aside by the curator for later. */
    SKIPPED,
    /** Curators say different things, and nobody has decided between them. */
    DISPUTED,
    /** Its intent was split or withdrawn since: the old label is kept until somebody makes it precise. */
    TO_REFINE,
    /** Somebody found personal data in it: its text is shown to nobody until that is settled. */
    QUARANTINED;

    /** Whether a curator can say this of a sample. */
    public boolean isSayable() {
        return switch (this) {
            case UNLABELLED, LABELLED, OUT_OF_SCOPE, SKIPPED -> true;
            case DISPUTED, TO_REFINE, QUARANTINED -> false;
        };
    }
}
