package org.econtacts.analysis;

import java.nio.file.Path;

/** Where analysers by a sentence encoder come from. Optional: a product may lack the libraries that it needs. */
public interface EncoderSource {

    /**
     * Opens the encoder that an operator put into a directory, and tries it once.
     *
     * @param directory with {@code model.onnx}, {@code tokenizer.json} and {@code encoder.properties}
     * @return a provider named {@code encoder} whose analysers have the channels {@code encoder} and
     *     {@code neighbours}
     * @throws EncoderException when a file is missing, damaged, or does not fit the others
     */
    AnalyzerProvider open(Path directory) throws EncoderException;
}
