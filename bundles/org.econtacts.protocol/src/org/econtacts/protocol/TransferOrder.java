package org.econtacts.protocol;

/**
 * Request of {@code POST /messages/{id}/transfer}.
 *
 * @param office id of the office it goes to
 * @param reason why; not blank
 * @param leaseToken one's lease
 * @param version of the message as it was seen
 */
public record TransferOrder(
        @Required String office, @Required String reason, long leaseToken, long version) {}
