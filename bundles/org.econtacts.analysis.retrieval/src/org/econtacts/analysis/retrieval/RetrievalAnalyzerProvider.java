package org.econtacts.analysis.retrieval;

import java.io.DataInputStream;
import java.io.IOException;
import java.util.List;
import org.econtacts.analysis.Analyzer;
import org.econtacts.analysis.AnalyzerProvider;
import org.econtacts.analysis.Intents;
import org.econtacts.analysis.Training;
import org.econtacts.model.Template;
import org.osgi.service.component.annotations.Component;

/** Brings the analyser that looks for the nearest examples and templates. */
@Component(property = "analyzer=retrieval")
public final class RetrievalAnalyzerProvider implements AnalyzerProvider {

    @Override
    public String name() {
        return RetrievalAnalyzer.NAME;
    }

    @Override
    public Analyzer train(Training training) {
        return RetrievalAnalyzer.train(training);
    }

    @Override
    public Analyzer load(DataInputStream in, Intents intents, List<Template> templates) throws IOException {
        return RetrievalAnalyzer.load(in, intents, templates);
    }
}
