package org.econtacts.protocol;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.jdt.annotation.Nullable;
import org.econtacts.model.Audience;

/**
 * A template as it is imported, see "Formats". Body and intent are required.
 *
 * @param id the intent when absent
 * @param title the intent when absent
 * @param source one address, in place of {@code sources}
 * @param version 1 when absent
 */
public record TemplateLine(
        @Nullable String id,
        @Nullable String title,
        @Nullable String body,
        @Nullable String intent,
        @Nullable Audience audience,
        @Nullable List<String> placeholders,
        @Nullable List<SourceLine> sources,
        @Nullable String source,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable Integer version,
        @Nullable String approvedBy) {

    /**
     * @param title may be absent
     * @param url required
     */
    public record SourceLine(
            @Nullable String title, @Nullable String url) {}
}
