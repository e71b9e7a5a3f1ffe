package org.econtacts.protocol;

/**
 * How suggestions were received in one group.
 *
 * @param key ISO day, or id of intent, template or office; empty = the decisions name none
 * @param title of the key for people; the key itself when it has none
 * @param accepted sent as they stood
 * @param edited sent with changes
 * @param rejected turned down
 * @param otherAnswer answered without a suggestion
 * @param acceptance (accepted + edited) / (accepted + edited + rejected), 0 to 1; 0 when nothing was suggested
 */
public record AcceptanceLine(
        String key, String title, long accepted, long edited, long rejected, long otherAnswer, double acceptance) {}
