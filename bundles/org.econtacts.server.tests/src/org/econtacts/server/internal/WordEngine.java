package org.econtacts.server.internal;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.econtacts.model.Confidence;
import org.econtacts.model.Evidence;
import org.econtacts.model.Feedback;
import org.econtacts.model.Field;
import org.econtacts.model.IntentScore;
import org.econtacts.model.LabelSet;
import org.econtacts.model.LabelledText;
import org.econtacts.model.Message;
import org.econtacts.model.Suggestion;
import org.econtacts.model.SuggestionSet;
import org.econtacts.model.Template;
import org.econtacts.model.Verdict;
import org.econtacts.suggest.SuggestionService;

/**
 * An engine for tests of the server: holds a message for the intent whose templates share most words with it, and
 * remembers in order what it was taught.
 */
public final class WordEngine implements SuggestionService {

    /** A text on which it fails. */
    public static final String UNLEARNABLE = "a text on which the engine fails";

    private final LabelSet labels;
    private final List<Feedback> learnt = new CopyOnWriteArrayList<>();
    private volatile List<Template> templates = List.of();
    private volatile long learntUpTo;

    public WordEngine(LabelSet labels) {
        this.labels = labels;
    }

    /** What it was taught, in order. */
    public List<Feedback> learnt() {
        return learnt;
    }

    @Override
    public Knowledge builtInKnowledge() {
        return new Knowledge(labels, List.of());
    }

    @Override
    public void train(LabelSet set, Collection<Template> some, List<LabelledText> examples) {
        templates = List.copyOf(some);
        learnt.clear();
        learntUpTo = 0;
    }

    @Override
    public void train(LabelSet set, Collection<Template> some, List<LabelledText> examples, long seed) {
        train(set, some, examples);
    }

    @Override
    public void useTemplates(Collection<Template> some) {
        templates = List.copyOf(some);
    }

    private record Hit(Template template, double share) {}

    private List<Hit> hits(String text) {
        Set<String> words = words(text);
        List<Hit> hits = new ArrayList<>();
        for (Template each : templates) {
            Set<String> common = words(each.title() + " " + each.body());
            common.retainAll(words);
            hits.add(new Hit(each, Math.min(0.97, common.size() / 8.0)));
        }
        hits.sort(Comparator.comparingDouble(Hit::share)
                .reversed()
                .thenComparing(hit -> hit.template().id()));
        return hits;
    }

    private static Set<String> words(String text) {
        Set<String> words = new HashSet<>();
        for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}]+")) {
            if (word.length() > 4) {
                words.add(word);
            }
        }
        return words;
    }

    @Override
    public SuggestionSet suggest(Message message) {
        List<Hit> hits = hits(message.subject() + " " + message.body());
        List<Suggestion> suggestions = new ArrayList<>();
        for (Hit hit : hits) {
            boolean fits = hit.template().audience() == null || hit.template().audience() == message.audience();
            if (hit.share() > 0.2 && fits && suggestions.size() < 3) {
                suggestions.add(suggestion(message, suggestions.size() + 1, hit));
            }
        }
        List<IntentScore> best = score(message.subject() + " " + message.body());
        List<Verdict> verdicts = List.of(
                new Verdict("graph", "1", best, List.of(), "words"),
                new Verdict("learning", "1", best, List.of(), ""),
                new Verdict("retrieval", "1", List.of(), List.of(), ""));
        return new SuggestionSet(message.id(), suggestions, best, verdicts, labels.version(), "1", "1", Instant.EPOCH);
    }

    private static Suggestion suggestion(Message message, int rank, Hit hit) {
        int end = message.body().indexOf(' ');
        return new Suggestion(
                message.id() + "/" + rank,
                rank,
                hit.template().intent(),
                hit.template().id(),
                hit.template().version(),
                new Confidence(hit.share(), 0),
                List.of(new Evidence(
                        Field.BODY, 0, end > 0 ? end : message.body().length(), 1)),
                1);
    }

    @Override
    public List<IntentScore> score(String text) {
        return hits(text).stream()
                .limit(5)
                .map(hit -> new IntentScore(hit.template().intent(), hit.share()))
                .toList();
    }

    @Override
    public synchronized void learn(Feedback feedback) {
        if (feedback.body().equals(UNLEARNABLE)) {
            throw new IllegalArgumentException(feedback.body());
        }
        if (feedback.sequence() > learntUpTo) {
            learnt.add(feedback);
            learntUpTo = feedback.sequence();
        }
    }

    @Override
    public long learntUpTo() {
        return learntUpTo;
    }

    @Override
    public void save(OutputStream out) throws IOException {
        new DataOutputStream(out).writeLong(learntUpTo);
    }

    @Override
    public boolean load(InputStream in, LabelSet set, Collection<Template> some) throws IOException {
        learntUpTo = new DataInputStream(in).readLong();
        templates = List.copyOf(some);
        return true;
    }
}
