package org.econtacts.suggest;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.econtacts.analysis.Analyzer;
import org.econtacts.model.Arm;
import org.econtacts.model.Block;
import org.econtacts.model.Confidence;
import org.econtacts.model.Evidence;
import org.econtacts.model.Message;
import org.econtacts.model.Opinion;
import org.econtacts.model.Showing;
import org.econtacts.model.Span;
import org.econtacts.model.Suggestion;
import org.econtacts.model.SuggestionSet;
import org.econtacts.model.Template;
import org.econtacts.model.Verdict;

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

    /** From here on an analyser counts as sure when two of them disagree. */
    private static final double SURE = 0.6;

    private final State state;
    private final Message message;
    private final Finding finding;
    private final Requests requests;
    private final Verdicts verdicts;

    Suggestions(State state, Message message, Finding finding) {
        this(state, message, finding, Requests.only(finding));
    }

    /**
     * @param finding what the message asks first of all
     * @param requests all that it asks
     */
    Suggestions(State state, Message message, Finding finding, Requests requests) {
        this.requests = requests;
        this.state = state;
        this.message = message;
        this.finding = finding;
        this.verdicts = new Verdicts(state.ensemble(), finding);
    }

    /**
     * What may be suggested.
     *
     * @param at the suggestion when it stands at that rank
     */
    private record Candidate(double probability, IntFunction<Suggestion> at) {}

    /** All that was found, at that time; the day decides which templates are valid. */
    SuggestionSet make(Instant at, LocalDate day) {
        List<Suggestion> suggestions = suggestions(day);
        List<Verdict> all = verdicts.all();
        return new SuggestionSet(
                message.id(),
                suggestions,
                Verdicts.scores(state.ensemble(), finding, 0),
                all,
                state.labels().version(),
                version("learning"),
                version("graph"),
                at,
                showing(suggestions, all));
    }

    /**
     * An answer to several requests first; beside it, one to a single request is right if that is the only one. These by
     * falling probability.
     */
    private List<Suggestion> suggestions(LocalDate day) {
        Optional<Candidate> composed = composed(day);
        if (composed.isEmpty() && !isSure()) {
            return List.of();
        }
        double onlyOne = composed.isEmpty() ? 1 : 1 - requests.probability();
        List<Candidate> candidates = Stream.concat(composed.stream(), singles(day, onlyOne))
                .limit(SHOWN)
                .toList();
        return IntStream.range(0, candidates.size())
                .mapToObj(i -> candidates.get(i).at().apply(i + 1))
                .toList();
    }

    private boolean isSure() {
        return reliable(finding.probabilities()) && state.abstention().keeps(finding);
    }

    /** Whether an answer to one request may be offered, with these calibrated probabilities. */
    static boolean reliable(double[] probabilities) {
        return probabilities.length > 1 && probabilities[Finding.best(probabilities)] >= THRESHOLD;
    }

    private static Showing showing(List<Suggestion> suggestions, List<Verdict> verdicts) {
        return suggestions.isEmpty()
                ? Showing.ABSTAINED
                : new Showing(Arm.SUGGESTED, 1, contested(verdicts, suggestions.getFirst()));
    }

    /** Whether the graph and the learning model are each sure of another intent, and not both are answered. */
    static boolean contested(List<Verdict> verdicts, Suggestion first) {
        List<Verdict> sure = verdicts.stream()
                .filter(verdict ->
                        verdict.analyzer().equals("graph") || verdict.analyzer().equals("learning"))
                .filter(verdict -> verdict.scores().stream().limit(1).anyMatch(score -> score.probability() >= SURE))
                .toList();
        long intents = sure.stream()
                .map(verdict -> verdict.scores().getFirst().intent())
                .distinct()
                .count();
        return intents > 1 && sure.stream().anyMatch(verdict -> verdict.opinionOn(first) == Opinion.DISAGREES);
    }

    /** A request with the likeliest template for it. */
    private record Answered(Request request, TemplateChoice.Share share) {}

    /** One answer to all requests that a template answers; empty when these are fewer than two. */
    private Optional<Candidate> composed(LocalDate day) {
        List<Answered> answered = requests.asked().stream()
                .flatMap(request -> answered(request, day).stream())
                .toList();
        double probability = answered.stream()
                .mapToDouble(each -> each.share().share())
                .reduce(requests.probability(), (one, other) -> one * other);
        return answered.size() < 2
                ? Optional.empty()
                : Optional.of(new Candidate(probability, rank -> composed(answered, probability, rank)));
    }

    private Suggestion composed(List<Answered> answered, double probability, int rank) {
        List<Block> blocks = answered.stream().map(this::block).toList();
        List<Evidence> evidence =
                answered.stream().flatMap(each -> evidence(each.request())).toList();
        Request request = answered.getFirst().request();
        Block first = blocks.getFirst();
        return new Suggestion(
                id(rank),
                rank,
                first.intent(),
                first.template(),
                first.templateVersion(),
                state.several().confidence(probability),
                evidence,
                1,
                blocks,
                new Reasoning(state.ensemble(), request.finding()).reason(request.intent()));
    }

    private Optional<Answered> answered(Request request, LocalDate day) {
        String intent = state.ensemble().intents().id(request.intent());
        return state.templates().fitting(intent, message.audience(), day).stream()
                .max(Comparator.comparingDouble(TemplateChoice.Share::share))
                .map(share -> new Answered(request, share));
    }

    /** That it is asked is at least as probable as that all is. */
    private Block block(Answered answered) {
        Request request = answered.request();
        Template template = answered.share().template();
        double asked = Math.max(request.probability(), requests.probability());
        return new Block(
                state.ensemble().intents().id(request.intent()),
                template.id(),
                template.version(),
                confidence(asked * answered.share().share()),
                request.finding().passage().spans());
    }

    private Stream<Evidence> evidence(Request request) {
        return new Verdicts(state.ensemble(), request.finding()).evidence(request.intent()).stream();
    }

    private Confidence confidence(double probability) {
        return state.calibration().confidence(probability);
    }

    private Stream<Candidate> singles(LocalDate day, double onlyOne) {
        List<Candidate> singles = new ArrayList<>();
        for (int place : finding.ranking(CONSIDERED)) {
            double asked = finding.probabilities()[place] * onlyOne;
            String intent = state.ensemble().intents().id(place);
            for (TemplateChoice.Share share : state.templates().fitting(intent, message.audience(), day)) {
                double probability = asked * share.share();
                singles.add(new Candidate(probability, rank -> single(place, share, probability, rank)));
            }
        }
        return singles.stream()
                .filter(candidate -> candidate.probability() >= LEAST)
                .sorted(Comparator.comparingDouble(candidate -> -candidate.probability()));
    }

    private Suggestion single(int place, TemplateChoice.Share share, double probability, int rank) {
        Template template = share.template();
        String intent = state.ensemble().intents().id(place);
        Confidence confidence = confidence(probability);
        boolean partOnly =
                finding.passage().size() < finding.passage().text().tokens().size();
        List<Span> request = partOnly ? finding.passage().spans() : List.of();
        return new Suggestion(
                id(rank),
                rank,
                intent,
                template.id(),
                template.version(),
                confidence,
                verdicts.evidence(place),
                1,
                List.of(new Block(intent, template.id(), template.version(), confidence, request)),
                new Reasoning(state.ensemble(), finding).reason(place));
    }

    /** The same message read by the same analysers gets the same ids; read anew by others, or one more, other ids. */
    private String id(int rank) {
        String versions =
                state.ensemble().analyzers().stream().map(Analyzer::version).collect(Collectors.joining("\n"));
        String name = String.join("\n", message.id(), versions, Integer.toString(rank));
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
