package org.econtacts.sync;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.econtacts.client.ClientException;
import org.econtacts.client.EContactsClient;
import org.econtacts.client.UnreachableException;
import org.econtacts.model.Sample;
import org.econtacts.model.SampleOrder;
import org.econtacts.model.SampleState;
import org.econtacts.protocol.BadInputException;
import org.econtacts.protocol.JsonCodec;
import org.econtacts.protocol.LabelOrder;
import org.econtacts.protocol.SampleList;
import org.econtacts.protocol.StepOrder;
import org.econtacts.protocol.StepView;
import org.econtacts.sync.LabelHistory.Step;
import org.econtacts.sync.Operation.Kind;
import org.econtacts.sync.Outbox.Request;

/**
 * What a curator works on, whether the server is there or not: each label is on disk before it is said to be kept, and the
 * lists show it at once, also while the server has not heard of it. Its calls block.
 */
public final class CurationAccess {

    private final EContactsClient client;
    private final LocalStore store;
    private final Synchroniser synchroniser;
    private final String account;
    private final LabelHistory history = new LabelHistory();
    private final CachedSamples cached;
    private volatile long labelled;
    private boolean remembered;

    /** @param account whose labels they are */
    public CurationAccess(EContactsClient client, LocalStore store, Synchroniser synchroniser, String account) {
        this.client = client;
        this.store = store;
        this.synchroniser = synchroniser;
        this.account = account;
        this.cached = new CachedSamples(store, history, this::waiting);
    }

    /** What was done before this program was started, and is still to be sent. */
    private synchronized void remember() {
        if (remembered) {
            return;
        }
        remembered = true;
        JsonCodec codec = new JsonCodec();
        for (Operation each : store.outbox().all()) {
            if (isOwn(each) && each.waits()) {
                replay(each, codec);
            }
        }
    }

    private void replay(Operation each, JsonCodec codec) {
        if (each.kind() != Kind.LABEL) {
            history.move(each.kind() == Kind.LABEL_REDO);
            return;
        }
        try {
            byte[] body = each.body().getBytes(StandardCharsets.UTF_8);
            LabelOrder order = codec.readAnswer(body, LabelOrder.class);
            history.label(cached.find(each.target(), order.version()), order);
        } catch (BadInputException e) {
            throw new IllegalStateException("the journal was written by another version of this program", e);
        }
    }

    private boolean isOwn(Operation operation) {
        return operation.kind().isLabelling() && operation.account().equals(account);
    }

    /** Samples on which something was done that the server has not heard of. */
    private Set<String> waiting() {
        if (unsent() == 0) {
            return Set.of();
        }
        return store.outbox().all().stream()
                .filter(each -> isOwn(each) && each.waits())
                .map(Operation::target)
                .collect(Collectors.toSet());
    }

    /** How many labels, undos and redos wait for the server. */
    public int unsent() {
        return store.outbox().labelling(account);
    }

    /** Whether the server was not reached the last time. */
    public boolean isOffline() {
        return synchroniser.status().line() == SyncStatus.Line.OFFLINE;
    }

    /** What became of labels made with an older label set; each is told once. */
    public LabelNews.Told news() {
        return synchroniser.labelNews().take();
    }

    /**
     * Which samples are wanted.
     *
     * @param state only in this state
     * @param order total
     * @param text words that must occur; empty = all
     * @param intent only those about it; empty = all
     */
    public record Wanted(SampleState state, SampleOrder order, String text, String intent) {}

    /** A stretch of the samples, with what was done here; without the server, of those that are kept here. */
    public SampleList samples(Wanted wanted, long offset, int limit) throws ClientException {
        remember();
        if (isOffline()) {
            return cached.samples(wanted, offset, limit);
        }
        try {
            Set<String> before = waiting();
            SampleList page = client.samples(
                    wanted.state(),
                    wanted.text(),
                    wanted.intent(),
                    wanted.order().name(),
                    offset,
                    Math.min(CachedSamples.MOST_ROWS, limit + before.size()));
            labelled = page.labelled();
            return cached.overlay(page, wanted.state(), before);
        } catch (UnreachableException e) {
            synchroniser.wake();
            return cached.samples(wanted, offset, limit);
        }
    }

    /** How many samples there are in any state; as it was last when the server is away. */
    public long all(SampleList page) throws ClientException {
        if (!isOffline()) {
            try {
                long all = client.samples(null, "", SampleOrder.OLDEST_FIRST.name(), 0, 1)
                        .total();
                store.cache().put(new Cache.SampleHead(labelled, all, page.labelSet(), page.model()));
                return all;
            } catch (UnreachableException e) {
                synchroniser.wake();
            }
        }
        return cached.head().all();
    }

    /**
     * Keeps a label on this machine and tells the server soon. When this returns it is on disk.
     *
     * @param seen the sample as it was shown
     * @param title what it is about in a few words, for the list of what waits
     * @return the sample as it is now
     */
    public Sample label(Sample seen, LabelOrder order, String title) throws IOException {
        remember();
        store.outbox().add(new Request(account, Kind.LABEL, seen.id(), title, order));
        return history.label(seen, order);
    }

    /**
     * Takes the last step back, or does the last one taken back again: at once on the server where nothing waits, else as
     * something that waits too.
     *
     * @param event UUID; the same twice has one effect
     * @param title names it for the list of what waits
     * @return no sample when it is not known here which step it will be
     */
    public StepView step(String event, boolean redo, Title title) throws ClientException, IOException {
        remember();
        if (unsent() == 0 && !isOffline()) {
            try {
                return told(redo ? client.redoLabel(event) : client.undoLabel(event), redo);
            } catch (UnreachableException e) {
                synchroniser.wake();
            }
        }
        Step step = history.next(redo);
        String target = step == null ? "" : step.before().id();
        StepOrder order = new StepOrder(event, step == null ? null : step.event());
        String words = title.of(step == null ? "" : step.before().text());
        store.outbox().add(new Request(account, redo ? Kind.LABEL_REDO : Kind.LABEL_UNDO, target, words, order));
        Optional<Sample> now = history.move(redo);
        return new StepView(event, now.isPresent() ? 1 : 0, now.stream().toList());
    }

    /** Something was done on the server directly: it is not known here any more which step is the last. */
    public void steppedElsewhere() {
        history.clear();
    }

    /** Names a step in words. */
    public interface Title {
        /** @param text of the sample; empty when it is not known */
        String of(String text);
    }

    private StepView told(StepView view, boolean redo) {
        Step expected = history.next(redo);
        boolean same = view.samples().size() == 1
                && expected != null
                && expected.before().id().equals(view.samples().getFirst().id());
        if (same) {
            history.move(redo);
        } else {
            history.clear();
        }
        view.samples().forEach(sample -> history.know(sample));
        return view;
    }
}
