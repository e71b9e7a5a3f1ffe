package org.econtacts.store;

import org.eclipse.jdt.annotation.Nullable;
import org.econtacts.model.Lease;
import org.econtacts.model.Message;
import org.econtacts.model.MessageStatus;
import org.econtacts.model.SuggestionSet;

/**
 * A message as it stands now.
 *
 * @param message as it came in
 * @param office where it is now
 * @param status where it stands
 * @param version from 1, growing with every change of state or office
 * @param lease who has it in hand; null when nobody ever took it or it was released
 * @param suggestions what was found at intake
 */
public record StoredMessage(
        Message message,
        String office,
        MessageStatus status,
        long version,
        @Nullable Lease lease,
        SuggestionSet suggestions) {}
