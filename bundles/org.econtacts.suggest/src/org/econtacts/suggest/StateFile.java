package org.econtacts.suggest;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;
import org.econtacts.analysis.Analyzer;
import org.econtacts.analysis.AnalyzerProvider;
import org.econtacts.analysis.Intents;
import org.econtacts.model.Intent;
import org.econtacts.model.LabelSet;
import org.econtacts.model.Template;

/** The trained state as bytes: a header, a checksum, the content. */
final class StateFile {

    private static final int MAGIC = 0x45435031;
    private static final int VERSION = 6;
    private static final int LIMIT = 1 << 30;

    private final List<AnalyzerProvider> providers;

    StateFile(List<AnalyzerProvider> providers) {
        this.providers = List.copyOf(providers);
    }

    void save(State state, OutputStream target) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            write(state, out);
        }
        CRC32 crc = new CRC32();
        crc.update(bytes.toByteArray());
        DataOutputStream out = new DataOutputStream(target);
        out.writeInt(MAGIC);
        out.writeInt(VERSION);
        out.writeInt(bytes.size());
        out.writeLong(crc.getValue());
        bytes.writeTo(out);
        out.flush();
    }

    private static void write(State state, DataOutputStream out) throws IOException {
        Ensemble ensemble = state.ensemble();
        out.writeUTF(state.labels().version());
        out.writeInt(fingerprint(state.labels()));
        writeTexts(out, ensemble.intents().ids());
        out.writeLong(state.learntUpTo());
        out.writeDouble(state.sureFrom());
        state.calibration().save(out);
        state.abstention().save(out);
        state.several().save(out);
        state.trust().save(out);
        out.writeInt(state.templates().choices().size());
        for (Map.Entry<String, Long> choice : state.templates().choices().entrySet()) {
            out.writeUTF(choice.getKey());
            out.writeLong(choice.getValue());
        }
        writeWeights(out, ensemble.pool().weights());
        writeWeights(out, ensemble.pool().scope());
        for (Analyzer analyzer : ensemble.analyzers()) {
            out.writeUTF(analyzer.name());
            out.writeUTF(analyzer.version());
            analyzer.save(out);
        }
    }

    /** Over the ids: their order is the order of the scores. */
    private static int fingerprint(LabelSet labels) {
        return labels.intents().stream().map(Intent::id).toList().hashCode();
    }

    private static void writeWeights(DataOutputStream out, double[] weights) throws IOException {
        out.writeInt(weights.length);
        for (double weight : weights) {
            out.writeDouble(weight);
        }
    }

    private static double[] readWeights(DataInputStream in) throws IOException {
        double[] weights = new double[in.readInt()];
        for (int m = 0; m < weights.length; m++) {
            weights[m] = in.readDouble();
        }
        return weights;
    }

    private static void writeTexts(DataOutputStream out, List<String> texts) throws IOException {
        out.writeInt(texts.size());
        for (String text : texts) {
            out.writeUTF(text);
        }
    }

    /**
     * @return empty when it was made by another version, with another graph, or for another label set
     * @throws IOException if it is damaged
     */
    Optional<State> load(InputStream source, LabelSet labels, Collection<Template> templates) throws IOException {
        DataInputStream in = new DataInputStream(source);
        if (in.readInt() != MAGIC) {
            throw new IOException("not a model");
        }
        if (in.readInt() != VERSION) {
            return Optional.empty();
        }
        int length = in.readInt();
        long checksum = in.readLong();
        if (length < 0 || length > LIMIT) {
            throw new IOException("damaged model: length " + length);
        }
        byte[] bytes = in.readNBytes(length);
        CRC32 crc = new CRC32();
        crc.update(bytes);
        if (bytes.length != length || crc.getValue() != checksum) {
            throw new IOException("damaged model: checksum differs");
        }
        return read(new DataInputStream(new ByteArrayInputStream(bytes)), labels, List.copyOf(templates));
    }

    private Optional<State> read(DataInputStream in, LabelSet labels, List<Template> templates) throws IOException {
        boolean sameLabels = in.readUTF().equals(labels.version());
        boolean sameIntents = in.readInt() == fingerprint(labels);
        if (!sameLabels || !sameIntents) {
            return Optional.empty();
        }
        Intents intents = new Intents(readTexts(in));
        long learntUpTo = in.readLong();
        double sureFrom = in.readDouble();
        Calibration calibration = Calibration.load(in);
        Abstention abstention = Abstention.load(in);
        SeveralRequests several = SeveralRequests.load(in);
        Trust trust = Trust.load(in);
        Map<String, Long> choices = new HashMap<>();
        for (int left = in.readInt(); left > 0; left--) {
            choices.put(in.readUTF(), in.readLong());
        }
        Pool pool = new Pool(readWeights(in), readWeights(in));
        List<Analyzer> analyzers = new ArrayList<>();
        for (AnalyzerProvider provider : providers) {
            String name = in.readUTF();
            String version = in.readUTF();
            if (!name.equals(provider.name())) {
                return Optional.empty();
            }
            Analyzer analyzer = provider.load(in, intents, templates);
            if (!analyzer.version().equals(version)) {
                return Optional.empty();
            }
            analyzers.add(analyzer);
        }
        Ensemble ensemble = new Ensemble(intents, analyzers, pool);
        return Optional.of(new State(
                labels,
                ensemble,
                calibration,
                new TemplateChoice(templates, choices),
                sureFrom,
                abstention,
                several,
                trust,
                learntUpTo));
    }

    private static List<String> readTexts(DataInputStream in) throws IOException {
        List<String> texts = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            texts.add(in.readUTF());
        }
        return texts;
    }
}
