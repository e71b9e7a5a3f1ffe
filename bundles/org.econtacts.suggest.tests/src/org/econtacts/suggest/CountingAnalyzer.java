package org.econtacts.suggest;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import org.econtacts.analysis.Analyzer;
import org.econtacts.analysis.AnalyzerProvider;
import org.econtacts.analysis.Intents;
import org.econtacts.analysis.Lesson;
import org.econtacts.analysis.Passage;
import org.econtacts.analysis.Reading;
import org.econtacts.analysis.Scope;
import org.econtacts.analysis.Training;
import org.econtacts.model.Template;

/** Counts how much another analyser is given to read. */
final class CountingAnalyzer implements Analyzer {

    /** What was read since it was last set to nothing. */
    static final class Count {
        private int passages;
        private int words;

        int passages() {
            return passages;
        }

        int words() {
            return words;
        }

        void clear() {
            passages = 0;
            words = 0;
        }
    }

    private final Analyzer counted;
    private final Count count;

    private CountingAnalyzer(Analyzer counted, Count count) {
        this.counted = counted;
        this.count = count;
    }

    /** The same kind of analyser, each of which counts what it reads. */
    static AnalyzerProvider of(AnalyzerProvider provider, Count count) {
        return new AnalyzerProvider() {
            @Override
            public String name() {
                return provider.name();
            }

            @Override
            public Analyzer train(Training training) {
                return new CountingAnalyzer(provider.train(training), count);
            }

            @Override
            public Analyzer load(DataInputStream in, Intents intents, List<Template> templates) throws IOException {
                return new CountingAnalyzer(provider.load(in, intents, templates), count);
            }
        };
    }

    @Override
    public String name() {
        return counted.name();
    }

    @Override
    public String version() {
        return counted.version();
    }

    @Override
    public List<String> channels() {
        return counted.channels();
    }

    @Override
    public Reading read(Passage passage, int intents) {
        return read(passage, intents, Scope.OPEN);
    }

    @Override
    public Reading read(Passage passage, int intents, Scope scope) {
        count.passages++;
        count.words += passage.size();
        return counted.read(passage, intents, scope);
    }

    @Override
    public boolean costly() {
        return counted.costly();
    }

    @Override
    public Analyzer learn(Intents intents, Lesson lesson) {
        return new CountingAnalyzer(counted.learn(intents, lesson), count);
    }

    @Override
    public Analyzer withTemplates(Intents intents, List<Template> templates) {
        return new CountingAnalyzer(counted.withTemplates(intents, templates), count);
    }

    @Override
    public void save(DataOutputStream out) throws IOException {
        counted.save(out);
    }
}
