package org.econtacts.analysis.learning;

import java.io.DataInputStream;
import java.io.IOException;
import java.util.List;
import org.econtacts.analysis.Analyzer;
import org.econtacts.analysis.AnalyzerProvider;
import org.econtacts.analysis.Intents;
import org.econtacts.analysis.Training;
import org.econtacts.model.Template;
import org.osgi.service.component.annotations.Component;

/** Brings the statistical analyser. */
@Component(property = "analyzer=learning")
public final class LearningAnalyzerProvider implements AnalyzerProvider {

    @Override
    public String name() {
        return LearningAnalyzer.NAME;
    }

    @Override
    public Analyzer train(Training training) {
        return LearningAnalyzer.train(training);
    }

    @Override
    public Analyzer load(DataInputStream in, Intents intents, List<Template> templates) throws IOException {
        return LearningAnalyzer.load(in);
    }
}
