package org.econtacts.analysis.encoder;

import java.nio.file.Path;
import org.econtacts.analysis.AnalyzerProvider;
import org.econtacts.analysis.EncoderException;
import org.econtacts.analysis.EncoderSource;
import org.osgi.service.component.annotations.Component;

/** Opens encoders with ONNX Runtime and Hugging Face's tokenizers, from the local disk only. */
@Component
public final class OnnxEncoderSource implements EncoderSource {

    @Override
    public AnalyzerProvider open(Path directory) throws EncoderException {
        return new EncoderAnalyzerProvider(SentenceEncoder.open(directory));
    }
}
