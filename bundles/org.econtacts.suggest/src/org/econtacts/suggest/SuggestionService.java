package org.econtacts.suggest;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Collection;
import java.util.List;
import org.econtacts.model.Feedback;
import org.econtacts.model.IntentScore;
import org.econtacts.model.LabelSet;
import org.econtacts.model.LabelledText;
import org.econtacts.model.Message;
import org.econtacts.model.SuggestionSet;
import org.econtacts.model.Template;

/**
 * The orchestrator as the server sees it: every analyser on every message, one calibrated probability per template, or
 * no suggestion at all.
 *
 * <p>Safe for use by many threads: readers see an immutable snapshot, the methods that change it run one after another.
 */
public interface SuggestionService {

    /** The label set and the example sentences that come with the intention graph. */
    Knowledge builtInKnowledge();

    /**
     * Forgets all and learns anew, seeded and bit-identical: same input, same model.
     *
     * @param labels the intents that may be suggested; examples with other labels are left out
     * @param templates all current templates; only these are ever suggested
     * @param examples texts with their true intents; may be empty (then graph and retrieval carry the suggestion)
     */
    void train(LabelSet labels, Collection<Template> templates, List<LabelledText> examples);

    /** The same with another seed of every random choice. */
    void train(LabelSet labels, Collection<Template> templates, List<LabelledText> examples, long seed);

    /** Replaces the templates at once, without training: a template added a moment ago is suggested. */
    void useTemplates(Collection<Template> templates);

    /** What was found for one message. Costs a few milliseconds, never throws on any text. */
    SuggestionSet suggest(Message message);

    /** The pooled intents of a bare text, best first, at most five: for ordering samples. */
    List<IntentScore> score(String text);

    /** Learns from one decision or label at once. Entries at or below {@link #learntUpTo} are ignored. */
    void learn(Feedback feedback);

    /** The sequence of the last feedback learnt; 0 when none. */
    long learntUpTo();

    /** Writes the trained state (not the templates), to be read by {@link #load}. */
    void save(OutputStream out) throws IOException;

    /**
     * Reads what {@link #save} wrote, in place of training.
     *
     * @return false, with nothing changed, when it was made by another version or for another label set
     * @throws IOException if it is damaged; nothing is changed
     */
    boolean load(InputStream in, LabelSet labels, Collection<Template> templates) throws IOException;

    /**
     * @param labels intents of the graph
     * @param examples the graph's example sentences with their intents
     */
    record Knowledge(LabelSet labels, List<LabelledText> examples) {}
}
