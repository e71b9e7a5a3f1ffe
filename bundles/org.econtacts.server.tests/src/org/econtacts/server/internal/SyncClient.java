package org.econtacts.server.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.econtacts.client.ClientException;
import org.econtacts.model.DecisionKind;
import org.econtacts.model.Lease;
import org.econtacts.model.RejectionReason;
import org.econtacts.protocol.BadInputException;
import org.econtacts.protocol.DecisionOrder;
import org.econtacts.protocol.JsonCodec;
import org.econtacts.protocol.MessageView;
import org.econtacts.sync.Operation;
import org.econtacts.sync.Operation.Kind;
import org.econtacts.sync.Operation.State;
import org.econtacts.sync.WaitingWork;

/** One of two agents: a machine, and what its agent remembers to have done. */
final class SyncClient implements AutoCloseable {

    final String name;
    private final Path folder;
    private final SyncLine line;
    private final JsonCodec codec = new JsonCodec();
    private final Map<String, Lease> leases = new HashMap<>();
    /** What the agent typed last and did nothing with since, by message. */
    private final Map<String, String> typed = new HashMap<>();
    /** Every decision that the agent was told is kept, by the number that stands for its time spent. */
    private final Map<Long, DecisionOrder> decided = new HashMap<>();

    private final Set<Long> givenUp = new HashSet<>();
    private OfflineAgent machine;
    private WaitingWork waiting;
    private int starts;
    private int conflicts;
    private boolean online = true;

    /** @param line of the agent, for this sequence signed in anew */
    SyncClient(SyncLine line, Path folder) throws IOException {
        this.name = line.name();
        this.folder = folder;
        this.line = line;
        machine = open();
        waiting = machine.waiting();
    }

    private Path files() {
        return folder.resolve(name + "-" + starts);
    }

    private OfflineAgent open() throws IOException {
        return new OfflineAgent(name, files(), line.client(), 10, 0);
    }

    OfflineAgent machine() {
        return machine;
    }

    Map<Long, DecisionOrder> decided() {
        return decided;
    }

    Set<Long> givenUp() {
        return givenUp;
    }

    Map<String, String> typed() {
        return typed;
    }

    /** How many conflicts a person has dealt with. */
    int conflictsSeen() {
        return conflicts;
    }

    void line(boolean up) throws InterruptedException {
        line.proxy().cut(!up);
        online = up;
        syncWhenOnline();
    }

    private void syncWhenOnline() throws InterruptedException {
        if (online) {
            machine.synchroniser().runOnce();
        }
    }

    void sync() throws InterruptedException {
        machine.synchroniser().runOnce();
    }

    /** The line comes up for a moment. */
    void sendWithoutHearing() throws InterruptedException {
        line.proxy().cut(false);
        line.proxy().loseRepliesTo(each -> each.startsWith("POST /api/v1/decisions") || each.startsWith("PUT "));
        machine.synchroniser().runOnce();
        line.proxy().loseRepliesTo(request -> false);
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
        leases.clear();
        machine = open();
        waiting = machine.waiting();
    }

    /** What the agent sees of a message and may act on: it is here, and not answered by this agent already. */
    private Optional<MessageView> seen(String message) {
        boolean answered = machine.store.outbox().about(message).stream()
                .anyMatch(each -> each.kind() == Kind.DECISION
                        && each.waits()
                        && order(each).kind().answers());
        return answered ? Optional.empty() : machine.store.cache().message(message);
    }

    void type(String message, String text) throws Exception {
        if (seen(message).isPresent()) {
            machine.draft(message, text);
            typed.put(message, text);
            syncWhenOnline();
        }
    }

    void take(String message) {
        if (online && seen(message).isPresent()) {
            try {
                leases.put(message, line.client().lease(message, null));
            } catch (ClientException e) {
                leases.remove(message);
            }
        }
    }

    void decide(String message, DecisionKind kind, long number) throws Exception {
        MessageView view = seen(message).orElse(null);
        boolean free = kind == DecisionKind.OTHER_ANSWER;
        if (view == null || !free && view.suggestions().isEmpty()) {
            return;
        }
        boolean rejected = kind == DecisionKind.REJECTED;
        Lease lease = leases.get(message);
        DecisionOrder order = new DecisionOrder(
                message,
                kind,
                free ? null : view.suggestions().getFirst().suggestion().id(),
                null,
                null,
                rejected ? null : name + " answers " + message + " (" + number + ")",
                rejected ? RejectionReason.WRONG_TOPIC : null,
                number,
                lease == null ? 0 : lease.token(),
                view.version());
        machine.decide(order);
        decided.put(number, order);
        if (!rejected) {
            typed.remove(message);
        }
        syncWhenOnline();
    }

    void takeBack() throws IOException {
        List<Operation> open = decisions().stream().filter(Operation::waits).toList();
        if (!open.isEmpty() && machine.store.outbox().discard(open.getLast())) {
            givenUp.add(order(open.getLast()).spentMillis());
        }
    }

    private Optional<Operation> oldestConflict() {
        return decisions().stream().filter(each -> !each.waits()).findFirst();
    }

    void giveUpConflict() throws IOException {
        Operation conflict = oldestConflict().orElse(null);
        if (conflict != null && waiting.discard(conflict)) {
            givenUp.add(order(conflict).spentMillis());
            conflicts++;
        }
    }

    void sendConflictAgain() throws Exception {
        Operation conflict = oldestConflict().orElse(null);
        if (conflict == null || !online) {
            return;
        }
        if (waiting.sendAgain(conflict)) {
            conflicts++;
            syncWhenOnline();
        }
    }

    /** Decisions that are kept on this machine, oldest first. */
    List<Operation> decisions() {
        return all().stream().filter(each -> each.kind() == Kind.DECISION).toList();
    }

    /** What a person is shown as not done. */
    List<Operation> shown() {
        return all().stream()
                .filter(each -> each.state() == State.CONFLICT || each.state() == State.REFUSED)
                .toList();
    }

    private List<Operation> all() {
        return machine.store.outbox().all();
    }

    DecisionOrder order(Operation decision) {
        try {
            return codec.read(decision.body().getBytes(StandardCharsets.UTF_8), DecisionOrder.class);
        } catch (BadInputException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What the agent reads of an operation that was not done. */
    String text(Operation operation) {
        return waiting.text(operation);
    }

    @Override
    public void close() throws IOException {
        line.proxy().cut(false);
        machine.stop();
    }
}
