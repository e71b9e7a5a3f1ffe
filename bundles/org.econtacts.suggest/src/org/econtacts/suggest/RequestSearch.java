package org.econtacts.suggest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.econtacts.analysis.Intents;
import org.econtacts.analysis.Language;
import org.econtacts.analysis.Token;
import org.econtacts.analysis.TokenizedText;
import org.econtacts.analysis.Tokenizer;

/**
 * Finds the things that a message asks, each in passages of its own. Two intents are weighed against one: how much better
 * both explain the sentences, how sure the less sure one is of its passage, how well each passage tells them apart, what the
 * whole message says of them, and whether the writer announces that he asks more. Only the quick analysers are asked.
 */
final class RequestSearch {

    /** At most so many are answered in one letter. */
    static final int LIMIT = 3;
    /** So many intents are considered. */
    private static final int CANDIDATES = 5;
    /** Share of the sentences that ask something; the others are background. */
    private static final double ASKING = 0.5;
    /** A sentence that fits nothing must not decide alone. */
    private static final double LEAST_LIKELY = 1e-6;
    /** Probabilities nearer to 0 or 1 say nothing more. */
    private static final double LEAST = 1e-5;

    private static final String QUESTION_MARKS = "?؟？";

    private final TokenizedText text;
    private final double[] whole;
    private final List<Sighting> views;
    private final List<double[]> sentences;
    private final List<Integer> candidates;
    private final double announced;
    private final double questions;

    /** Looks for requests in a message by what the reading finds in its passages. */
    RequestSearch(MessageReading reading, TokenizedText text) {
        this.text = text;
        this.whole = reading.read(text.whole()).probabilities();
        this.views = Passages.of(text).stream().map(reading::sighting).toList();
        this.sentences = Passages.sentences(text).stream()
                .map(sentence -> reading.sighting(sentence).probabilities())
                .toList();
        this.candidates = candidates(whole, views);
        this.announced = announcesMore() ? 1 : 0;
        this.questions = asksTwice() ? 1 : 0;
    }

    /** What may all be asked, and the signals that tell whether it is. */
    record Candidate(List<Sighting> sightings, double[] signals) {}

    private boolean announcesMore() {
        List<Token> tokens = text.tokens();
        String words = tokens.stream().map(Token::folded).collect(Collectors.joining(" ", " ", " "));
        return Language.guess(tokens).furtherRequest().matcher(words).find();
    }

    private boolean asksTwice() {
        return Stream.of(text.subject(), text.body())
                        .flatMapToInt(part -> part.chars().limit(Tokenizer.TEXT_LIMIT))
                        .filter(mark -> QUESTION_MARKS.indexOf(mark) >= 0)
                        .limit(2)
                        .count()
                == 2;
    }

    /** The two that are most probably both asked; empty when the message has but one sentence or no intent. */
    Optional<Candidate> pair(SeveralRequests rule) {
        if (sentences.size() < 2) {
            return Optional.empty();
        }
        double oneAlone = candidates.stream()
                .mapToDouble(intent -> likelihood(List.of(intent)))
                .max()
                .orElse(0);
        List<Candidate> pairs = new ArrayList<>();
        for (int i = 0; i < candidates.size(); i++) {
            for (int j = i + 1; j < candidates.size(); j++) {
                apart(candidates.get(i), candidates.get(j)).ifPresent(pair -> pairs.add(candidate(pair, oneAlone)));
            }
        }
        return best(pairs, rule);
    }

    /** One thing more than those. */
    Optional<Candidate> further(Candidate found, SeveralRequests rule) {
        Set<Integer> known = new HashSet<>(intents(found.sightings()));
        double without = likelihood(intents(found.sightings()));
        List<Candidate> more = new ArrayList<>();
        for (int intent : candidates) {
            if (!known.contains(intent)) {
                views.stream()
                        .filter(view -> found.sightings().stream().noneMatch(view::overlaps))
                        .map(view -> view.of(intent))
                        .max(Comparator.comparingDouble(Sighting::probability))
                        .ifPresent(sighting -> more.add(candidate(
                                Stream.concat(found.sightings().stream(), Stream.of(sighting))
                                        .toList(),
                                without)));
            }
        }
        return best(more, rule);
    }

    private static Optional<Candidate> best(List<Candidate> candidates, SeveralRequests rule) {
        return candidates.stream().max(Comparator.comparingDouble(one -> rule.probability(one.signals())));
    }

    /** The intents that some passage or the whole holds likeliest, the likeliest first. */
    private static List<Integer> candidates(double[] whole, List<Sighting> views) {
        double[] likely = whole.clone();
        for (Sighting view : views) {
            for (int place = 0; place < likely.length; place++) {
                likely[place] = Math.max(likely[place], view.probabilities()[place]);
            }
        }
        return IntStream.range(Intents.NONE + 1, likely.length)
                .boxed()
                .sorted(Comparator.comparingDouble(place -> -likely[place]))
                .limit(CANDIDATES)
                .toList();
    }

    /** The two passages that share no word and in which both are most probable together. */
    private Optional<List<Sighting>> apart(int one, int other) {
        Optional<List<Sighting>> best = Optional.empty();
        double most = 0;
        for (Sighting p : views) {
            double first = Math.max(LEAST, p.probabilities()[one]);
            for (Sighting q : views) {
                double both = first * Math.max(LEAST, q.probabilities()[other]);
                if (both > most && !p.overlaps(q)) {
                    most = both;
                    best = Optional.of(List.of(p.of(one), q.of(other)));
                }
            }
        }
        return best;
    }

    private Candidate candidate(List<Sighting> unsorted, double withoutOne) {
        List<Sighting> sightings = unsorted.stream()
                .sorted(Comparator.comparingDouble(Sighting::probability).reversed())
                .toList();
        Sighting surest = sightings.getFirst();
        Sighting leastSure = sightings.getLast();
        List<Integer> intents = intents(sightings);
        double elsewhere =
                1 - intents.stream().mapToDouble(place -> whole[place]).sum();
        return new Candidate(sightings, new double[] {
            likelihood(intents) - withoutOne,
            logit(leastSure.probability()),
            contrast(sightings),
            log(whole[surest.intent()]),
            log(whole[leastSure.intent()]),
            log(elsewhere),
            logit(whole[Finding.best(whole)]),
            announced,
            questions
        });
    }

    /** What is seen, in that order. */
    static List<Integer> intents(List<Sighting> sightings) {
        return sightings.stream().map(Sighting::intent).toList();
    }

    /** Logarithm of how likely all sentences are when each asks one of these or nothing. */
    private double likelihood(List<Integer> intents) {
        double sum = 0;
        for (double[] sentence : sentences) {
            double asking =
                    intents.stream().mapToDouble(place -> sentence[place]).sum() * ASKING / intents.size();
            sum += Math.log(Math.max(LEAST_LIKELY, asking + sentence[Intents.NONE] * (1 - ASKING)));
        }
        return sum;
    }

    /** By how much each is more probable in its own passage than the others are there, at least. */
    private static double contrast(List<Sighting> sightings) {
        double least = Double.POSITIVE_INFINITY;
        for (Sighting here : sightings) {
            for (Sighting other : sightings) {
                if (other != here) {
                    least = Math.min(
                            least,
                            log(here.probability())
                                    - log(here.of(other.intent()).probability()));
                }
            }
        }
        return least;
    }

    private static double log(double p) {
        return Math.log(Math.max(LEAST, p));
    }

    private static double logit(double p) {
        double inside = Math.clamp(p, LEAST, 1 - LEAST);
        return Math.log(inside / (1 - inside));
    }
}
