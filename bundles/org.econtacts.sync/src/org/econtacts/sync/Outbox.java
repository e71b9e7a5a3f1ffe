package org.econtacts.sync;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.jdt.annotation.Nullable;
import org.econtacts.protocol.Problem;
import org.econtacts.sync.Operation.Kind;
import org.econtacts.sync.Operation.State;
import org.econtacts.sync.internal.Ballast;
import org.econtacts.sync.internal.OperationJournal;

/**
 * What the server is still to be told. An operation that was added is on disk, and stays there until the server has
 * done it or a person has given it up. Safe for many threads; adding blocks for a disk write.
 */
public final class Outbox implements Closeable {

    private static final long LEAST_BYTES = 1 << 20;

    private final OperationJournal journal;
    private final OperationCodec codec = new OperationCodec();
    private final Ballast ballast;
    private final Clock clock;
    private final OperationIndex operations = new OperationIndex();
    /** Sequences of what the server may have, though it has not answered. */
    private final Set<Long> gone = new HashSet<>();

    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private long last;
    private long compactAt = LEAST_BYTES;

    Outbox(OperationJournal journal, Ballast ballast, Clock clock) {
        this.journal = journal;
        this.ballast = ballast;
        this.clock = clock;
        journal.found().forEach(this::replay);
        ballast.take();
    }

    private void replay(byte[] record) {
        OperationCodec.Entry entry = codec.read(record);
        last = Math.max(last, entry.sequence());
        apply(entry);
        Operation put = entry.put();
        if (put != null && put.state() == State.SENDING) {
            gone.add(entry.sequence());
        } else {
            gone.remove(entry.sequence());
        }
    }

    /**
     * One thing to be kept.
     *
     * @param account who did it
     * @param kind what it is
     * @param target id of the message or sample
     * @param title what it is about in a few words; may be empty
     * @param body the request of the protocol; null when the kind has none
     */
    public record Request(
            String account,
            Kind kind,
            String target,
            String title,
            @Nullable Object body) {}

    /**
     * Keeps one operation. When this returns it is on disk: only now "saved" may be said.
     *
     * @throws DiskFullException if there is no room, and was none the last time
     * @throws IOException if it cannot be kept
     */
    public Operation add(Request request) throws IOException {
        return addAll(List.of(request)).getFirst();
    }

    /** Keeps several with one disk write; all of them or none. */
    public List<Operation> addAll(List<Request> requests) throws IOException {
        List<Operation> added = new ArrayList<>();
        synchronized (this) {
            List<OperationCodec.Entry> entries = new ArrayList<>();
            for (Request each : requests) {
                Operation operation = operation(each, last + 1 + added.size());
                added.add(operation);
                replaced(operation).forEach(old -> entries.add(OperationCodec.Entry.removed(old.sequence())));
                entries.add(OperationCodec.Entry.of(operation));
            }
            keep(entries);
            last += added.size();
            entries.forEach(this::apply);
            compactWhenDue();
        }
        changed();
        return added;
    }

    private Operation operation(Request request, long sequence) {
        Object body = request.body();
        return new Operation(
                UUID.randomUUID().toString(),
                sequence,
                request.account(),
                request.kind(),
                request.target(),
                request.title(),
                body == null ? "" : codec.json(body),
                clock.instant(),
                State.OUTGOING,
                null);
    }

    /** Drafts that nobody needs any more now that there is a newer word; one on its way is let go. */
    private List<Operation> replaced(Operation newer) {
        boolean replaces = newer.kind().isDraft() || newer.kind() == Kind.DECISION;
        return !replaces
                ? List.of()
                : operations.about(newer.target()).stream()
                        .filter(old -> old.kind().isDraft()
                                && old.state() == State.OUTGOING
                                && old.account().equals(newer.account()))
                        .toList();
    }

    private void apply(OperationCodec.Entry entry) {
        Operation operation = entry.put();
        if (operation == null) {
            operations.remove(entry.sequence());
        } else {
            operations.put(operation);
        }
    }

    /** Nothing new without the ballast: the first time that the disk is full it makes room for what is being done. */
    private void keep(List<OperationCodec.Entry> entries) throws IOException {
        if (!ballast.take()) {
            throw new DiskFullException("no room left on the disk");
        }
        write(entries);
    }

    private void write(List<OperationCodec.Entry> entries) throws IOException {
        List<byte[]> records = entries.stream().map(codec::write).toList();
        try {
            journal.append(records);
        } catch (IOException e) {
            ballast.give();
            journal.append(records);
        }
    }

    private void writeLazily(OperationCodec.Entry entry) throws IOException {
        List<byte[]> records = List.of(codec.write(entry));
        try {
            journal.appendLazily(records);
        } catch (IOException e) {
            ballast.give();
            journal.appendLazily(records);
        }
    }

    private void compactWhenDue() {
        if (journal.size() < compactAt) {
            return;
        }
        try {
            journal.rewrite(operations.all().stream()
                    .map(OperationCodec.Entry::of)
                    .map(codec::write)
                    .toList());
        } catch (IOException e) {
            // the old file goes on; it is tried again when it has doubled
        }
        compactAt = Math.max(LEAST_BYTES, 2 * journal.size());
    }

    /** Everything kept, oldest first. */
    public synchronized List<Operation> all() {
        return operations.all();
    }

    /** Everything kept about one message or sample, oldest first. */
    public synchronized List<Operation> about(String target) {
        return operations.about(target);
    }

    /** What follows that sequence and is still to be told in that account's name, oldest first. */
    synchronized List<Operation> waiting(String account, long after, int limit) {
        return operations.waiting(account, after, limit);
    }

    /** How many operations of that account are in that state; costs nothing however many there are. */
    public synchronized int count(String account, State state) {
        return operations.count(account, state);
    }

    /** How many operations of that account the server is still to be told. */
    public synchronized int waiting(String account) {
        return operations.count(account, State.OUTGOING) + operations.count(account, State.SENDING);
    }

    /** How many steps of that curator are still to be told. */
    public synchronized int labelling(String account) {
        return operations.labelling(account);
    }

    /** Whether anything of a curator's is still to be told. */
    synchronized boolean hasLabelling() {
        return operations.hasLabelling();
    }

    /** The operation, unless it is done or given up. */
    public synchronized Optional<Operation> find(String id) {
        return operations.all().stream().filter(each -> each.id().equals(id)).findFirst();
    }

    /** Whether nothing new can be kept: the disk is full. */
    public boolean isReadOnly() {
        return !ballast.isHeld();
    }

    /**
     * Gives an operation up: the server is never told. Returns false when it is done, on its way, or may be with the
     * server although no answer came.
     */
    public boolean discard(Operation operation) throws IOException {
        synchronized (this) {
            Operation now = operations.get(operation.sequence());
            if (now == null || now.state() == State.SENDING) {
                return false;
            }
            write(List.of(OperationCodec.Entry.removed(now.sequence())));
            operations.remove(now.sequence());
        }
        changed();
        return true;
    }

    /** Replaces an operation that a person has looked at by another; both or neither. */
    public Operation replace(Operation old, Request request) throws IOException {
        Operation added;
        synchronized (this) {
            added = operation(request, last + 1);
            List<OperationCodec.Entry> entries =
                    List.of(OperationCodec.Entry.removed(old.sequence()), OperationCodec.Entry.of(added));
            keep(entries);
            last++;
            entries.forEach(this::apply);
        }
        changed();
        return added;
    }

    /** Where what was done to a message or sample stands, the worst first; empty = it is synchronised. */
    public synchronized Optional<State> stateOf(String target) {
        return operations.about(target).stream().map(Operation::state).max(Comparator.naturalOrder());
    }

    /** Puts an operation that was refused back among those to send. */
    public void again(Operation operation) throws IOException {
        settle(operation, State.OUTGOING, null);
    }

    /**
     * It is on its way from now on; its body stays as it is for ever.
     *
     * @return it as it is now; empty when it was replaced or given up meanwhile
     */
    synchronized Optional<Operation> sending(Operation operation) {
        Operation now = operations.get(operation.sequence());
        if (now == null || !now.waits()) {
            return Optional.empty();
        }
        Operation sending = now.enter(State.SENDING, null);
        operations.put(sending);
        return Optional.of(sending);
    }

    /** No answer came: it waits again, as on its way when the server may have it. */
    void unsent(Operation operation) {
        synchronized (this) {
            Operation now = operations.get(operation.sequence());
            if (now != null) {
                boolean away = gone.contains(now.sequence());
                operations.put(now.enter(away ? State.SENDING : State.OUTGOING, null));
            }
        }
        changed();
    }

    /**
     * Its request goes out now: from here on the server may have it, also after a crash of this program.
     *
     * @return whether this is the first time
     */
    synchronized boolean leaves(Operation operation) throws IOException {
        if (gone.contains(operation.sequence())) {
            return false;
        }
        writeLazily(OperationCodec.Entry.of(operation.enter(State.SENDING, null)));
        gone.add(operation.sequence());
        return true;
    }

    /** Its request never went out after all: there was no line. */
    synchronized void stayed(Operation operation) throws IOException {
        writeLazily(OperationCodec.Entry.of(operation.enter(State.OUTGOING, null)));
        gone.remove(operation.sequence());
    }

    /** Fixes the request of an operation before it is sent for the first time. */
    Operation rewrite(Operation operation, Object body) throws IOException {
        synchronized (this) {
            Operation changed = operation.withBody(codec.json(body));
            write(List.of(OperationCodec.Entry.of(changed.enter(State.OUTGOING, null))));
            operations.put(changed);
            return changed;
        }
    }

    /** The server has done it. Should the note of it be lost with the power, sending it again does nothing. */
    void done(Operation operation) throws IOException {
        synchronized (this) {
            writeLazily(OperationCodec.Entry.removed(operation.sequence()));
            operations.remove(operation.sequence());
            gone.remove(operation.sequence());
            compactWhenDue();
        }
        changed();
    }

    /** The server would not: a person has to look at it. */
    void settle(Operation operation, State state, @Nullable Problem why) throws IOException {
        synchronized (this) {
            Operation now = operations.get(operation.sequence());
            if (now == null) {
                return;
            }
            Operation settled = now.enter(state, why);
            write(List.of(OperationCodec.Entry.of(settled)));
            operations.put(settled);
            gone.remove(settled.sequence());
        }
        changed();
    }

    /** Calls the listener after each change, on the thread that made it, until removed with the returned runnable. */
    public Runnable listen(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    void changed() {
        listeners.forEach(Runnable::run);
    }

    /** Where a damaged journal was kept when this one was opened; empty when it was sound. */
    public Optional<Path> damaged() {
        return journal.damaged();
    }

    @Override
    public synchronized void close() throws IOException {
        journal.close();
    }
}
