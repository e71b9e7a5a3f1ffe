package org.econtacts.model;

import java.time.Instant;

/**
 * What one curator says of one sample now. Each curator has one of their own; the adjudicated one is common to all.
 *
 * @param sample id of the sample
 * @param curator account
 * @param adjudicated whether it decides between the others
 * @param mark what is said
 * @param version grows with every change of this label; from 1
 * @param event id of the event that made it
 * @param labelSet version of the label set that its intents are of
 * @param blind whether it was made without seeing a suggestion or another's label
 * @param at when it was made
 */
public record Label(
        String sample,
        String curator,
        boolean adjudicated,
        Mark mark,
        long version,
        String event,
        String labelSet,
        boolean blind,
        Instant at) {}
