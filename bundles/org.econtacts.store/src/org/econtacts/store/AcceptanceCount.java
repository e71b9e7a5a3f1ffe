package org.econtacts.store;

/**
 * How suggestions were received in one group.
 *
 * @param key the day (ISO), intent, template or office; empty = the decision names none
 * @param accepted sent as they stood
 * @param edited sent with changes
 * @param rejected turned down
 * @param otherAnswer answered without a suggestion
 */
public record AcceptanceCount(String key, long accepted, long edited, long rejected, long otherAnswer) {

    /** What the counts are grouped by. */
    public enum Group {
        DAY,
        INTENT,
        TEMPLATE,
        OFFICE
    }
}
