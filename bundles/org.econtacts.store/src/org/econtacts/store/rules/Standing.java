package org.econtacts.store.rules;

import java.time.Duration;
import java.time.Instant;
import org.eclipse.jdt.annotation.Nullable;
import org.econtacts.model.Account;
import org.econtacts.model.Lease;
import org.econtacts.model.MessageStatus;
import org.econtacts.store.LeaseOutcome;

/**
 * Where a message stands, and who may act on it.
 *
 * @param message id of the message
 * @param office where it is now
 * @param status where it stands
 * @param version from 1, growing with every change of state or office
 * @param lastToken the newest fencing token ever granted on it; 0 = none
 * @param lease who has it in hand, perhaps run out; null = nobody, or it was given back
 */
public record Standing(
        String message,
        String office,
        MessageStatus status,
        long version,
        long lastToken,
        @Nullable Lease lease) {

    /** What comes of asking for the message: a grant is to be recorded by the caller. */
    public LeaseOutcome take(Account holder, Instant now, Duration length) {
        if (status != MessageStatus.OPEN) {
            return new LeaseOutcome.Closed();
        }
        Lease current = lease;
        boolean own = current != null && current.holder().equals(holder.name());
        if (current != null && !own && current.expiresAt().isAfter(now)) {
            return new LeaseOutcome.Held(current);
        }
        long token = own ? lastToken : lastToken + 1;
        return new LeaseOutcome.Granted(
                new Lease(message, holder.name(), holder.displayName(), token, now.plus(length)));
    }

    /** Whether the account may act: it took the message last, and has seen it as it is. A lease that ran out still counts. */
    public boolean allows(String account, long token, long seenVersion) {
        Lease current = lease;
        return current != null
                && current.holder().equals(account)
                && current.token() == token
                && version == seenVersion;
    }

    /** The same message with that lease. */
    public Standing taken(Lease newest) {
        return new Standing(message, office, status, version, newest.token(), newest);
    }

    /** The same message, in nobody's hands. */
    public Standing released() {
        return new Standing(message, office, status, version, lastToken, null);
    }

    /** The same message in another state: a new version. */
    public Standing become(MessageStatus next) {
        Lease kept = next == MessageStatus.ANSWERED ? null : lease;
        return new Standing(message, office, next, version + 1, lastToken, kept);
    }

    /** The same message in another office, in nobody's hands: a new version. */
    public Standing moveTo(String otherOffice) {
        return new Standing(message, otherOffice, status, version + 1, lastToken, null);
    }

    /** The display name of who has it in hand at that time; null when free or run out. */
    public @Nullable String holderName(Instant now) {
        Lease current = lease;
        return current != null && current.expiresAt().isAfter(now) ? current.holderName() : null;
    }
}
