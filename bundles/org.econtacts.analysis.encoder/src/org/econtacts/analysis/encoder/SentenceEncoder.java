package org.econtacts.analysis.encoder;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.onnxruntime.OrtException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import org.econtacts.analysis.EncoderException;

/**
 * Turns a text into a vector. Texts are encoded one by one: a model with whole numbers takes their scale from all that it is
 * given at once, so that among others a text would get another vector than alone.
 */
final class SentenceEncoder implements AutoCloseable {

    static final String MODEL = "model.onnx";
    static final String TOKENIZER = "tokenizer.json";

    private final EncoderManifest manifest;
    private final HuggingFaceTokenizer tokenizer;
    private final OnnxModel model;
    private final long fingerprint;
    private final int width;

    private SentenceEncoder(EncoderManifest manifest, HuggingFaceTokenizer tokenizer, OnnxModel model, Path directory)
            throws EncoderException {
        this.manifest = manifest;
        this.tokenizer = tokenizer;
        this.model = model;
        Path file = directory.resolve(MODEL);
        this.fingerprint = fingerprint(file) * 31
                + fingerprint(directory.resolve(TOKENIZER))
                + manifest.toString().hashCode();
        try {
            this.width = encode("1 + 1 = 2").length;
        } catch (OrtException e) {
            throw Failure.of("mismatch", file, e);
        }
    }

    /** @param directory with the model, its tokenizer and the manifest */
    static SentenceEncoder open(Path directory) throws EncoderException {
        EncoderManifest manifest = EncoderManifest.read(directory);
        Path modelFile = require(directory, MODEL);
        Path tokenizerFile = require(directory, TOKENIZER);
        OnnxModel model = OnnxModel.open(modelFile);
        try {
            return new SentenceEncoder(manifest, tokenizer(tokenizerFile, manifest.maxLength()), model, directory);
        } catch (EncoderException e) {
            close(model, e);
            throw e;
        }
    }

    private static void close(OnnxModel model, EncoderException reason) {
        try {
            model.close();
        } catch (OrtException e) {
            reason.addSuppressed(e);
        }
    }

    static Path require(Path directory, String name) throws EncoderException {
        Path file = directory.resolve(name);
        if (!Files.isRegularFile(file)) {
            throw Failure.of("missing", file, null, new Object[0]);
        }
        return file;
    }

    /**
     * DJL looks for its native library through the thread's class loader, and unless it is told to stay off line it asks the
     * network where it runs.
     */
    private static HuggingFaceTokenizer tokenizer(Path file, int maxLength) throws EncoderException {
        System.setProperty("ai.djl.offline", "true");
        Thread thread = Thread.currentThread();
        ClassLoader usual = thread.getContextClassLoader();
        thread.setContextClassLoader(HuggingFaceTokenizer.class.getClassLoader());
        try {
            return HuggingFaceTokenizer.builder()
                    .optTokenizerPath(file)
                    .optTruncation(true)
                    .optPadding(false)
                    .optMaxLength(maxLength)
                    .build();
        } catch (LinkageError | AssertionError e) {
            throw Failure.of("library", file, e);
        } catch (IOException | RuntimeException e) {
            throw Failure.of("damagedTokenizer", file, e);
        } finally {
            thread.setContextClassLoader(usual);
        }
    }

    private static long fingerprint(Path file) throws EncoderException {
        try (InputStream in = new CheckedInputStream(Files.newInputStream(file), new CRC32())) {
            in.transferTo(OutputStream.nullOutputStream());
            return ((CheckedInputStream) in).getChecksum().getValue();
        } catch (IOException e) {
            throw Failure.of("unreadable", file, e);
        }
    }

    /** For people. */
    String name() {
        return manifest.name();
    }

    /** Of the files; another one means other vectors. */
    long fingerprint() {
        return fingerprint;
    }

    /** Length of the vectors. */
    int width() {
        return width;
    }

    /** The text's vector. */
    float[] encode(String text) throws OrtException {
        Encoding pieces = tokenizer.encode(text);
        float[][] vectors = model.run(pieces.getIds(), pieces.getAttentionMask(), pieces.getTypeIds());
        float[] vector = vectors[0];
        if (manifest.pooling() == EncoderManifest.Pooling.MEAN && vectors.length > 1) {
            vector = mean(vectors);
        }
        return manifest.normalise() ? normalised(vector) : vector;
    }

    private static float[] mean(float[][] vectors) {
        float[] mean = new float[vectors[0].length];
        for (float[] vector : vectors) {
            for (int i = 0; i < mean.length; i++) {
                mean[i] += vector[i] / vectors.length;
            }
        }
        return mean;
    }

    static float[] normalised(float[] vector) {
        double squares = 0;
        for (float value : vector) {
            squares += value * value;
        }
        float length = (float) Math.max(Math.sqrt(squares), 1e-12);
        float[] result = new float[vector.length];
        for (int i = 0; i < vector.length; i++) {
            result[i] = vector[i] / length;
        }
        return result;
    }

    @Override
    public void close() throws OrtException {
        model.close();
        tokenizer.close();
    }
}
