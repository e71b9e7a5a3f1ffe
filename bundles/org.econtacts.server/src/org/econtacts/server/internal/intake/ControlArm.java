package org.econtacts.server.internal.intake;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import org.econtacts.model.Arm;
import org.econtacts.model.Showing;
import org.econtacts.model.Suggestion;
import org.econtacts.model.SuggestionSet;

/**
 * Chooses the few messages on which no suggestion is shown, so that what the agent then does measures the engine without
 * having been led by it. The same message is always in the same arm. Messages without a reliable suggestion are in none.
 *
 * @param share of the messages, 0 to less than 1
 * @param seed of the choice
 */
public record ControlArm(double share, long seed) {

    /** What of a finding is shown. */
    public SuggestionSet applied(SuggestionSet found) {
        if (share == 0 || found.showing().arm() != Arm.SUGGESTED) {
            return found;
        }
        boolean contested = found.showing().contested();
        return place(found.message()) < share
                ? with(found, List.of(), new Showing(Arm.CONTROL, share, contested))
                : with(found, rarer(found.suggestions()), new Showing(Arm.SUGGESTED, 1 - share, contested));
    }

    /** Uniform over all messages, 0 to less than 1: the first 53 bits of a hash. */
    private double place(String message) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(ByteBuffer.allocate(Long.BYTES).putLong(0, seed));
            byte[] hash = digest.digest(message.getBytes(StandardCharsets.UTF_8));
            return (ByteBuffer.wrap(hash).getLong() >>> 11) * 0x1.0p-53;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }

    private List<Suggestion> rarer(List<Suggestion> suggestions) {
        return suggestions.stream()
                .map(each -> new Suggestion(
                        each.id(),
                        each.rank(),
                        each.intent(),
                        each.template(),
                        each.templateVersion(),
                        each.confidence(),
                        each.evidence(),
                        each.propensity() * (1 - share),
                        each.blocks(),
                        each.reason()))
                .toList();
    }

    private static SuggestionSet with(SuggestionSet found, List<Suggestion> suggestions, Showing showing) {
        return new SuggestionSet(
                found.message(),
                suggestions,
                found.best(),
                found.verdicts(),
                found.labelSet(),
                found.model(),
                found.graph(),
                found.at(),
                showing);
    }
}
