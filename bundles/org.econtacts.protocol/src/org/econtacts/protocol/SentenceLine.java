package org.econtacts.protocol;

/**
 * What became of one sentence of a template in the answers that were made from it.
 *
 * @param template id of the template
 * @param title of the template
 * @param version of the template
 * @param place of the sentence in the template's body, from 0
 * @param sentence on one line, with placeholders in braces
 * @param kept answers in which it stood as proposed
 * @param changed answers in which it stood with other words
 * @param removed answers from which it was taken out
 */
public record SentenceLine(
        String template, String title, int version, int place, String sentence, long kept, long changed, long removed) {

    /** Share of the answers in which it did not stand as proposed, 0 to 1; 0 when there is none. */
    public double touched() {
        long all = kept + changed + removed;
        return all == 0 ? 0 : (changed + removed) / (double) all;
    }
}
