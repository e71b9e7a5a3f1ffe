package org.econtacts.sync;

import java.util.LinkedHashMap;
import java.util.concurrent.CompletableFuture;
import org.econtacts.client.RefusedException;
import org.econtacts.protocol.DecisionView;
import org.econtacts.protocol.Problem;

/** What the server answered to the last decisions, for those who wait for it. Safe for many threads. */
final class DecisionResults {

    private static final int KEPT = 200;

    private final LinkedHashMap<String, CompletableFuture<DecisionView>> results = new LinkedHashMap<>();

    /** The answer to that operation, which may have come already. */
    synchronized CompletableFuture<DecisionView> of(String operation) {
        CompletableFuture<DecisionView> result = results.computeIfAbsent(operation, id -> new CompletableFuture<>());
        if (results.size() > KEPT) {
            results.pollFirstEntry();
        }
        return result;
    }

    void done(String operation, DecisionView view) {
        of(operation).complete(view);
    }

    void refused(String operation, Problem problem) {
        of(operation).completeExceptionally(new RefusedException(problem));
    }
}
