package org.econtacts.server.internal.intake;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.econtacts.protocol.BadInputException;
import org.econtacts.protocol.IntakeReport;
import org.econtacts.protocol.IntakeReport.Refusal;
import org.econtacts.protocol.JsonLines;
import org.econtacts.protocol.JsonLines.Line;

/**
 * Takes JSON Lines in, in batches: a bad line is refused with its number and its reason, the others go in.
 *
 * @param <T> what a line becomes
 */
public final class LineIntake<T> {

    private static final int BATCH = 500;
    private static final int MOST_IDS = 100;
    private static final int MOST_REFUSALS = 10_000;

    private final LineReader<T> reader;
    private final BatchWriter<T> writer;
    private final Locale language;
    private final Consumer<Refusal> onRefusal;
    private final List<T> batch = new ArrayList<>(BATCH);
    private final List<Refusal> refused = new ArrayList<>();
    private final List<String> ids = new ArrayList<>();
    private long accepted;
    private long known;

    /**
     * @param reader makes something of a line, or refuses it
     * @param writer stores a batch
     * @param language of the reasons
     * @param onRefusal told of each refusal at once
     */
    public LineIntake(LineReader<T> reader, BatchWriter<T> writer, Locale language, Consumer<Refusal> onRefusal) {
        this.reader = reader;
        this.writer = writer;
        this.language = language;
        this.onRefusal = onRefusal;
    }

    /** Makes something of a line. */
    @FunctionalInterface
    public interface LineReader<T> {
        T read(byte[] json) throws BadInputException;
    }

    /** Stores what was read. */
    public interface BatchWriter<T> {

        /** Stores a batch; returns how many were new. */
        int write(List<T> batch) throws InterruptedException;

        /** The id under which it is found again. */
        String id(T each);
    }

    /**
     * Reads to the end.
     *
     * @param maxBytes from which on the stream is refused; what was read before stays in
     * @throws IOException if it cannot be read, or is too large
     */
    public IntakeReport take(InputStream in, long maxBytes) throws IOException, InterruptedException {
        try (JsonLines lines = new JsonLines(in, maxBytes)) {
            for (Optional<Line> line = lines.next(); line.isPresent(); line = lines.next()) {
                take(line.get());
            }
        } finally {
            flush();
        }
        return new IntakeReport(accepted, known, List.copyOf(refused), List.copyOf(ids));
    }

    private void take(Line line) throws InterruptedException {
        try {
            batch.add(reader.read(line.json()));
        } catch (BadInputException e) {
            Refusal refusal = new Refusal(line.number(), e.field(), e.sentence(language));
            onRefusal.accept(refusal);
            if (refused.size() < MOST_REFUSALS) {
                refused.add(refusal);
            }
        }
        if (batch.size() == BATCH) {
            flush();
        }
    }

    private void flush() throws InterruptedException {
        if (batch.isEmpty()) {
            return;
        }
        int added = writer.write(List.copyOf(batch));
        accepted += added;
        known += batch.size() - added;
        for (int i = 0; i < batch.size() && ids.size() < MOST_IDS; i++) {
            ids.add(writer.id(batch.get(i)));
        }
        batch.clear();
    }
}
