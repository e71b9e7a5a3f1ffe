package org.econtacts.server.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.econtacts.model.Sample;
import org.econtacts.model.SampleState;
import org.econtacts.protocol.BadInputException;
import org.econtacts.protocol.JsonCodec;
import org.econtacts.protocol.LabelOrder;
import org.econtacts.sync.Operation;

/** One of a curator's machines. */
final class LabelMachine implements AutoCloseable {

    private final String curator;
    private final SyncLine line;
    private final Path folder;
    private final JsonCodec codec = new JsonCodec();
    /** The samples as they are shown on this machine. */
    private final Map<String, Sample> seen = new HashMap<>();

    private OfflineAgent machine;
    private int starts;
    private boolean online = true;

    LabelMachine(String curator, SyncLine line, Path folder) throws IOException {
        this.curator = curator;
        this.line = line;
        this.folder = folder;
        machine = open();
    }

    private Path files() {
        return folder.resolve("" + starts);
    }

    private OfflineAgent open() throws IOException {
        return new OfflineAgent(curator, files(), line.client(), 0, 0);
    }

    /** What is shown of a sample on this machine. */
    Sample shown(Sample sample) {
        return seen.getOrDefault(sample.id(), sample);
    }

    /** Returns the event. */
    String label(Sample sample, String intent) throws Exception {
        Sample shown = shown(sample);
        LabelOrder order = LabelOrder.of(shown.version(), SampleState.LABELLED, List.of(intent));
        seen.put(sample.id(), machine.curation().label(shown, order, ""));
        if (online) {
            sync();
        }
        return order.event();
    }

    /** @param now the sample as this curator sees it on the server */
    void look(UnaryOperator<Sample> now) {
        if (online && waiting() == 0) {
            seen.replaceAll((id, sample) -> now.apply(sample));
        }
    }

    void sync() throws InterruptedException {
        machine.synchroniser().runOnce();
    }

    void line(boolean up) throws InterruptedException {
        line.proxy().cut(!up);
        online = up;
        if (up) {
            sync();
        }
    }

    void sendWithoutHearing() throws InterruptedException {
        line.proxy().cut(false);
        line.proxy().loseRepliesTo(each -> each.startsWith("POST "));
        sync();
        line.proxy().loseRepliesTo(each -> false);
        line.proxy().cut(!online);
    }

    /** The files as they are at this moment are all that the next start finds. */
    void crash() throws IOException {
        Path old = files();
        starts++;
        Files.createDirectories(files());
        try (Stream<Path> all = Files.list(old)) {
            for (Path each : all.toList()) {
                Files.copy(each, files().resolve(each.getFileName()));
            }
        }
        machine.stop();
        machine = open();
    }

    int waiting() {
        return machine.store.outbox().waiting(curator);
    }

    /** Events of what is shown as not done. */
    List<String> shown() {
        return machine.store.outbox().all().stream()
                .filter(each -> !each.waits())
                .map(this::event)
                .toList();
    }

    private String event(Operation label) {
        try {
            return codec.read(label.body().getBytes(StandardCharsets.UTF_8), LabelOrder.class)
                    .event();
        } catch (BadInputException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws IOException {
        line.proxy().cut(false);
        machine.stop();
    }
}
