package org.econtacts.store;

import java.util.List;
import org.eclipse.jdt.annotation.Nullable;
import org.econtacts.model.Message;
import org.econtacts.model.SuggestionSet;

/**
 * A message as it enters the queue.
 *
 * @param message the message
 * @param suggestions what was found for it
 * @param preview the first words of the best suggestion, on one line, at most 160 characters; empty when none
 * @param trueIntents the true answer where it is known, for measuring only; null = not known
 */
public record Intake(
        Message message,
        SuggestionSet suggestions,
        String preview,
        @Nullable List<String> trueIntents) {}
