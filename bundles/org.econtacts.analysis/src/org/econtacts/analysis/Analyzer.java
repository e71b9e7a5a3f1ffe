package org.econtacts.analysis;

import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import org.econtacts.model.Template;

/**
 * Scores intents in a passage; knows nothing of templates' choice, thresholds or other analysers.
 *
 * <p>A snapshot: it never changes, so any number of threads may read it. Learning gives a new one; the old one must then
 * not learn any more (the new one may share and overwrite what only a learner looks at).
 */
public interface Analyzer {

    /** Short stable name, for example {@code graph}. */
    String name();

    /** Of the graph or model that speaks; changes with everything that can change a score. */
    String version();

    /** Names of its independent experts, at least one, for example {@code linear}, {@code embedding}. */
    List<String> channels();

    /**
     * Reads a passage.
     *
     * @param intents number of places wanted; may be more than it knows
     */
    Reading read(Passage passage, int intents);

    /**
     * Reads a passage of a message of which more is known; by default that changes nothing.
     *
     * @param passage what to read
     * @param intents number of places wanted; may be more than it knows
     * @param scope for whom and when
     */
    default Reading read(Passage passage, int intents, Scope scope) {
        return read(passage, intents);
    }

    /** Whether reading takes so long that only the most promising passages of a message are to be read. */
    default boolean costly() {
        return false;
    }

    /** The analyser after one more lesson. */
    Analyzer learn(Intents intents, Lesson lesson);

    /** The analyser with other templates, at once. */
    Analyzer withTemplates(Intents intents, List<Template> templates);

    /** Writes all but the templates, for {@link AnalyzerProvider#load}. */
    void save(DataOutputStream out) throws IOException;
}
