package org.econtacts.suggest;

import java.util.List;
import org.econtacts.analysis.Analyzer;

/** What is used until honest examples say better. */
enum Initial {
    /** For any label set, of which little more than the templates is known. */
    GENERAL,
    /**
     * For the built-in intents with their many exemplars: what these say of each other, each read by analysers that had not
     * learnt it.
     */
    BUILT_IN;

    /** Of the analysers' channels. */
    Pool pool(List<Analyzer> analyzers) {
        return new Pool(analyzers.stream()
                .flatMap(analyzer -> analyzer.channels().stream())
                .mapToDouble(channel -> this == BUILT_IN ? builtInWeight(channel) : generalWeight(channel))
                .toArray());
    }

    private static double generalWeight(String channel) {
        return switch (channel) {
            case "linear", "embedding" -> 0.6;
            case "templates" -> 1.0;
            case "terms" -> 0.3;
            default -> 0.2;
        };
    }

    private static double builtInWeight(String channel) {
        return switch (channel) {
            case "linear" -> 0.2;
            case "embedding" -> 0.7;
            case "terms" -> 0.35;
            default -> 0.2;
        };
    }

    /** What tells several requests from one. */
    SeveralRequests several() {
        return this == BUILT_IN ? SeveralRequests.builtIn() : SeveralRequests.usual();
    }
}
