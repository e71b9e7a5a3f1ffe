package org.econtacts.protocol;

import org.eclipse.jdt.annotation.Nullable;

/**
 * Request of {@code POST /messages/{id}/lease}, to take or renew.
 *
 * @param token one's own lease to renew; null to take
 */
public record LeaseRequest(@Nullable Long token) {}
