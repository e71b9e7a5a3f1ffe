package org.econtacts.suggest;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.econtacts.analysis.Analyzer;
import org.econtacts.model.Message;
import org.econtacts.model.Suggestion;
import org.econtacts.model.SuggestionSet;

/** Turns what was found in a message into suggestions, or into none. */
final class Suggestions {

    private static final int SHOWN = 3;
    /** How many intents are looked at for templates. */
    private static final int CONSIDERED = 5;
    /**
     * An intent less probable than this is not offered. On the invented letters, 85 of 100 first suggestions were then right
     * and 93 of 100 letters off topic got none.
     */
    static final double THRESHOLD = 0.5;
    /** A second or third answer less probable than this would only take the agent's time. */
    private static final double LEAST = 0.05;

    private final State state;
    private final Message message;
    private final Finding finding;
    private final Verdicts verdicts;

    Suggestions(State state, Message message, Finding finding) {
        this.state = state;
        this.message = message;
        this.finding = finding;
        this.verdicts = new Verdicts(state.ensemble(), finding);
    }

    private record Candidate(int place, TemplateChoice.Share share, double probability) {}

    /** All that was found, at that time; the day decides which templates are valid. */
    SuggestionSet make(Instant at, LocalDate day) {
        List<Candidate> candidates =
                reliable(finding.probabilities()) && state.abstention().keeps(finding) ? candidates(day) : List.of();
        List<Suggestion> suggestions = new ArrayList<>();
        for (Candidate candidate : candidates) {
            suggestions.add(suggestion(candidate, suggestions.size() + 1));
        }
        return new SuggestionSet(
                message.id(),
                suggestions,
                Verdicts.scores(state.ensemble(), finding, 0),
                verdicts.all(),
                state.labels().version(),
                version("learning"),
                version("graph"),
                at);
    }

    /** Whether anything may be offered at all, with these calibrated probabilities. */
    static boolean reliable(double[] probabilities) {
        return probabilities.length > 1 && probabilities[Finding.best(probabilities)] >= THRESHOLD;
    }

    private List<Candidate> candidates(LocalDate day) {
        List<Candidate> candidates = new ArrayList<>();
        for (int place : finding.ranking(CONSIDERED)) {
            double probability = finding.probabilities()[place];
            String intent = state.ensemble().intents().id(place);
            for (TemplateChoice.Share share : state.templates().fitting(intent, message.audience(), day)) {
                candidates.add(new Candidate(place, share, probability * share.share()));
            }
        }
        return candidates.stream()
                .filter(candidate -> candidate.probability() >= LEAST)
                .sorted(Comparator.comparingDouble(candidate -> -candidate.probability()))
                .limit(SHOWN)
                .toList();
    }

    private Suggestion suggestion(Candidate candidate, int rank) {
        return new Suggestion(
                id(rank),
                rank,
                state.ensemble().intents().id(candidate.place()),
                candidate.share().template().id(),
                candidate.share().template().version(),
                state.calibration().confidence(candidate.probability()),
                verdicts.evidence(candidate.place()),
                1);
    }

    /** The same message read by the same models gets the same ids; read anew by others, it gets other ids. */
    private String id(int rank) {
        String name = String.join(
                "\n",
                message.id(),
                version("learning"),
                version("graph"),
                version("retrieval"),
                Integer.toString(rank));
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private String version(String analyzer) {
        return state.ensemble().analyzers().stream()
                .filter(one -> one.name().equals(analyzer))
                .map(Analyzer::version)
                .findFirst()
                .orElse("");
    }
}
