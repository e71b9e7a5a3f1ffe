package org.econtacts.store;

/**
 * What became of one sentence of a template in the answers made from it.
 *
 * @param template id of the template
 * @param version of the template
 * @param place of the sentence in the template's body, from 0
 * @param kept answers in which it stood as proposed
 * @param changed answers in which other words took its place
 * @param removed answers from which it was taken out
 */
public record SentenceCount(String template, int version, int place, long kept, long changed, long removed) {

    /** Answers in which it did not stand as proposed. */
    public long touched() {
        return changed + removed;
    }
}
