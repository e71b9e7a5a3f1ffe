package org.econtacts.model;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.jdt.annotation.Nullable;

/**
 * An approved answer. One intent has one or several, told apart by audience and validity.
 *
 * @param id stable key over all versions
 * @param version grows by one with every change; from 1
 * @param title short
 * @param body the core of the answer with {@code {placeholders}}, without greeting and signature
 * @param intent id of the {@link Intent} it answers
 * @param audience whom it may be sent to; null = both
 * @param placeholders names used in the body, without braces
 * @param sources where the answer is taken from; may be empty
 * @param validFrom first day on which it may be suggested; null = always
 * @param validTo last day on which it may be suggested; null = for ever
 * @param approvedBy who answers for it; may be empty
 */
public record Template(
        String id,
        int version,
        String title,
        String body,
        String intent,
        @Nullable Audience audience,
        List<String> placeholders,
        List<Source> sources,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        String approvedBy) {

    public Template {
        placeholders = List.copyOf(placeholders);
        sources = List.copyOf(sources);
    }

    /** Whether it may be suggested to that audience on that day. */
    public boolean fits(Audience reader, LocalDate day) {
        return (audience == null || audience == reader)
                && (validFrom == null || !day.isBefore(validFrom))
                && (validTo == null || !day.isAfter(validTo));
    }
}
