package org.econtacts.protocol;

import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.jdt.annotation.Nullable;
import org.econtacts.model.Audience;

/**
 * A message as it is imported or posted, see "Formats". Only the body is required.
 *
 * @param id made when absent
 * @param receivedAt now when absent
 * @param office the default office when absent
 * @param sender may be absent
 * @param audience the office's when absent
 * @param form may be absent
 * @param subject may be absent
 * @param body not blank
 * @param language {@code fr} when absent
 * @param thread the message's own id when absent
 * @param intents the true answer where it is known, for measuring only; null = not known
 */
public record MessageLine(
        @Nullable String id,
        @Nullable OffsetDateTime receivedAt,
        @Nullable String office,
        @Nullable SenderLine sender,
        @Nullable Audience audience,
        @Nullable String form,
        @Nullable String subject,
        @Nullable String body,
        @Nullable String language,
        @Nullable String thread,
        @Nullable List<String> intents) {

    /**
     * @param name may be absent
     * @param reference may be absent
     */
    public record SenderLine(
            @Nullable String name, @Nullable String reference) {}
}
