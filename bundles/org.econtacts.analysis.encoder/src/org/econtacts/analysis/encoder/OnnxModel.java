package org.econtacts.analysis.encoder;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.econtacts.analysis.EncoderException;

/** An ONNX model that turns the pieces of a text's words into vectors, on one core. Threads may share it. */
final class OnnxModel implements AutoCloseable {

    private static final String IDS = "input_ids";
    private static final String MASK = "attention_mask";
    private static final String TYPES = "token_type_ids";

    private final OrtEnvironment environment;
    private final OrtSession session;
    private final String output;

    private OnnxModel(OrtEnvironment environment, OrtSession session, String output) {
        this.environment = environment;
        this.session = session;
        this.output = output;
    }

    static OnnxModel open(Path file) throws EncoderException {
        try {
            OrtEnvironment environment = OrtEnvironment.getEnvironment();
            environment.setTelemetry(false);
            return open(environment, file);
        } catch (OrtException e) {
            throw Failure.of("damagedModel", file, e);
        } catch (LinkageError | IllegalStateException e) {
            throw Failure.of("library", file, e);
        }
    }

    private static OnnxModel open(OrtEnvironment environment, Path file) throws OrtException, EncoderException {
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            OrtSession session = environment.createSession(file.toString(), options);
            Optional<String> wrong = wrongInput(session);
            Optional<String> output = output(session);
            if (wrong.isPresent() || output.isEmpty()) {
                String shape = wrong.orElse(session.getOutputInfo().values().toString());
                session.close();
                throw Failure.of("shape", file, null, shape);
            }
            return new OnnxModel(environment, session, output.get());
        }
    }

    private static Optional<String> wrongInput(OrtSession session) throws OrtException {
        if (!session.getInputNames().contains(IDS)) {
            return Optional.of(session.getInputNames().toString());
        }
        return session.getInputInfo().values().stream()
                .filter(input -> !isKnown(input))
                .findFirst()
                .map(NodeInfo::toString);
    }

    private static boolean isKnown(NodeInfo input) {
        boolean named = input.getName().equals(IDS)
                || input.getName().equals(MASK)
                || input.getName().equals(TYPES);
        return named
                && input.getInfo() instanceof TensorInfo tensor
                && tensor.type == OnnxJavaType.INT64
                && tensor.getShape().length == 2;
    }

    /** The first output that holds vectors: of each word, or of the whole text. */
    private static Optional<String> output(OrtSession session) throws OrtException {
        return session.getOutputInfo().values().stream()
                .filter(node -> node.getInfo() instanceof TensorInfo tensor
                        && tensor.type == OnnxJavaType.FLOAT
                        && (tensor.getShape().length == 2 || tensor.getShape().length == 3))
                .map(NodeInfo::getName)
                .findFirst();
    }

    /** One vector for each piece of the text, or a single one when the model makes it itself. */
    float[][] run(long[] ids, long[] mask, long[] types) throws OrtException {
        Map<String, OnnxTensor> inputs = new HashMap<>();
        try {
            for (String name : session.getInputNames()) {
                long[] values = switch (name) {
                    case IDS -> ids;
                    case MASK -> mask;
                    default -> types;
                };
                inputs.put(name, OnnxTensor.createTensor(environment, new long[][] {values}));
            }
            try (OrtSession.Result result = session.run(inputs, Set.of(output))) {
                return vectors(result.get(0).getValue());
            }
        } finally {
            inputs.values().forEach(OnnxTensor::close);
        }
    }

    private static float[][] vectors(Object value) throws OrtException {
        float[][] vectors = value instanceof float[][][] words ? words[0] : value instanceof float[][] one ? one : null;
        if (vectors == null || vectors.length == 0 || vectors[0].length == 0) {
            throw new OrtException("no vector");
        }
        return vectors;
    }

    @Override
    public void close() throws OrtException {
        session.close();
    }
}
