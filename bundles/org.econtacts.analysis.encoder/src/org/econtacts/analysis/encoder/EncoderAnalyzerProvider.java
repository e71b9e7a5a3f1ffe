package org.econtacts.analysis.encoder;

import ai.onnxruntime.OrtException;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.List;
import org.econtacts.analysis.Analyzer;
import org.econtacts.analysis.AnalyzerProvider;
import org.econtacts.analysis.Intents;
import org.econtacts.analysis.Training;
import org.econtacts.model.Template;

/** Brings analysers by one operator's encoder, which they share. */
final class EncoderAnalyzerProvider implements AnalyzerProvider, AutoCloseable {

    private final SentenceEncoder encoder;
    private final Vectors vectors;

    EncoderAnalyzerProvider(SentenceEncoder encoder) {
        this.encoder = encoder;
        this.vectors = new Vectors(encoder);
    }

    @Override
    public String name() {
        return EncoderAnalyzer.NAME;
    }

    @Override
    public Analyzer train(Training training) {
        return EncoderAnalyzer.train(vectors, training);
    }

    @Override
    public Analyzer load(DataInputStream in, Intents intents, List<Template> templates) throws IOException {
        return EncoderAnalyzer.load(vectors, in);
    }

    @Override
    public void close() throws OrtException {
        encoder.close();
    }
}
