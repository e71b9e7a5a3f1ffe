package org.econtacts.model;

/** In which order samples come to a curator; kept with each labelling, since only some of them measure honestly. */
public enum SampleOrder {
    /** Smallest probability of the best intent first. */
    LEAST_CERTAIN_FIRST,
    OLDEST_FIRST,
    /** Those on which the analysers' votes are most divided first. */
    ANALYSERS_DISAGREE,
    /** A random part of all samples, each with the same known probability, in an order that has nothing to do with them. */
    RANDOM_AUDIT,
    /** Labels that the other samples speak against, the most suspicious first. */
    SUSPECTED_LABELS
}
