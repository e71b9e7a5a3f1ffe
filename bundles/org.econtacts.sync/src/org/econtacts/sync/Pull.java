package org.econtacts.sync;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import org.eclipse.jdt.annotation.Nullable;
import org.econtacts.client.ClientException;
import org.econtacts.client.EContactsClient;
import org.econtacts.client.QueueFilter;
import org.econtacts.client.RefusedException;
import org.econtacts.model.LabelSet;
import org.econtacts.model.Role;
import org.econtacts.model.Sample;
import org.econtacts.model.SampleState;
import org.econtacts.protocol.AccountView;
import org.econtacts.protocol.Problem;
import org.econtacts.protocol.QueueLine;
import org.econtacts.protocol.QueueView;
import org.econtacts.protocol.SampleList;
import org.econtacts.protocol.TemplateChanges;

/**
 * Fetches what is new: the lines of the next messages first, then only those messages whose line has changed, and the
 * templates after the last known change. What has come is kept at once, so that a cut line costs what was on its way.
 */
final class Pull {

    /** Samples at once. */
    private static final int PAGE = 50;

    /** Lines at once: all that the product keeps, about 40 kB, so that none slips through between two pages. */
    private static final int LINES = 100;

    private final EContactsClient client;
    private final LocalStore store;
    private final Reach reach;
    private final BooleanSupplier cancelled;
    private final Set<String> outdated = ConcurrentHashMap.newKeySet();

    private volatile boolean samplesDue = true;
    private int samplesFetched;
    /** Samples of the stretch that is being fetched. */
    private final Set<String> stretch = new HashSet<>();

    private final Set<String> changedSamples = ConcurrentHashMap.newKeySet();

    /** These hardly change: once a session. */
    private @Nullable LabelSet labels;

    private boolean officesFetched;

    /**
     * How much is kept for work off line.
     *
     * @param messages the agent's next ones
     * @param samples to label
     */
    record Reach(int messages, int samples) {}

    Pull(EContactsClient client, LocalStore store, Reach reach, BooleanSupplier cancelled) {
        this.client = client;
        this.store = store;
        this.reach = reach;
        this.cancelled = cancelled;
    }

    /** The server said that this message changed; empty = it is not known which did. */
    void changed(String message) {
        outdated.add(message);
    }

    /** The server said that this sample changed; empty = it is not known which did. */
    void samplesChanged(String sample) {
        changedSamples.add(sample);
        samplesDue = true;
    }

    void run() throws ClientException {
        AccountView account = client.account();
        contact(account);
        if (account.roles().contains(Role.AGENT)) {
            templates();
            if (!officesFetched && !store.isFull()) {
                store.cache().putOffices(client.offices());
                officesFetched = true;
            }
            messages();
        }
        if (account.roles().contains(Role.CURATOR)) {
            samples();
        }
    }

    /** What the account may not see any more goes first, should the line be cut before the label set has come. */
    private void contact(AccountView account) throws ClientException {
        LabelSet known = labels;
        if (known == null) {
            store.cache()
                    .identity()
                    .ifPresent(last -> store.cache().contact(new Cache.Identity(account, last.labels())));
            known = client.labelSet();
            labels = known;
        }
        store.cache().contact(new Cache.Identity(account, known));
    }

    /** The label set has another version than the one that is kept. */
    private void follow(String version) throws ClientException {
        LabelSet known = labels;
        if (known == null || !known.version().equals(version)) {
            LabelSet newest = client.labelSet();
            labels = newest;
            store.cache().contact(new Cache.Identity(client.account(), newest));
        }
    }

    private void templates() throws ClientException {
        TemplateCache known = store.templates();
        long after = known.after();
        TemplateChanges page = client.templateChanges(after);
        if (page.last() < after) {
            page = client.templateChanges(0);
            known.clear();
        }
        while (!page.templates().isEmpty() && !cancelled.getAsBoolean()) {
            known.put(page.templates(), page.upTo());
            page = client.templateChanges(page.upTo());
        }
    }

    /** What the server said has changed is noted first: should the line be cut, it is fetched the next time. */
    private void messages() throws ClientException {
        Set<String> changed = Set.copyOf(outdated);
        store.cache().outdate(changed);
        outdated.removeAll(changed);
        Map<String, QueueLine> before = new HashMap<>();
        store.cache().lines().forEach(line -> before.put(line.id(), line));
        List<QueueLine> lines = lines();
        Set<String> wanted = new LinkedHashSet<>();
        for (QueueLine line : lines) {
            if (!line.equals(before.get(line.id())) || !store.cache().isCurrent(line.id())) {
                wanted.add(line.id());
            }
        }
        if (!lines.equals(List.copyOf(before.values())) || !wanted.isEmpty()) {
            store.cache().putLines(lines, wanted);
        }
        for (String each : wanted) {
            fetch(each);
        }
    }

    private void fetch(String message) throws ClientException {
        if (cancelled.getAsBoolean() || store.isFull()) {
            return;
        }
        try {
            store.cache().put(client.message(message));
        } catch (RefusedException e) {
            if (e.problem().kind() != Problem.Type.NOT_FOUND) {
                throw e;
            }
            store.cache().forget(message);
        }
    }

    private List<QueueLine> lines() throws ClientException {
        List<QueueLine> lines = new ArrayList<>();
        QueueView page;
        do {
            page = client.queue(QueueFilter.OPEN, lines.size(), Math.min(LINES, reach.messages() - lines.size()));
            lines.addAll(page.rows());
        } while (!page.rows().isEmpty() && lines.size() < reach.messages());
        return lines;
    }

    /**
     * A new stretch of samples, page by page; a cut line goes on where it was. Only when none of this curator's labels is
     * still to be sent: the server's answer would be older than them. Those that changed go at once, as one may have been
     * withdrawn; the others stay until the whole stretch has come.
     */
    private void samples() throws ClientException {
        Set<String> changed = Set.copyOf(changedSamples);
        store.cache().forgetSamples(changed);
        changedSamples.removeAll(changed);
        if (store.outbox().hasLabelling() || store.isFull()) {
            return;
        }
        if (samplesDue) {
            samplesDue = false;
            samplesFetched = 0;
            stretch.clear();
        }
        while (samplesFetched < reach.samples() && !cancelled.getAsBoolean()) {
            SampleList page = client.samples(SampleState.UNLABELLED, "", "LEAST_CERTAIN_FIRST", samplesFetched, PAGE);
            follow(page.labelSet());
            if (samplesFetched == 0) {
                count(page);
            }
            keep(page.samples());
        }
    }

    private void keep(List<Sample> page) {
        store.cache().putSamples(samplesFetched, page);
        page.forEach(each -> stretch.add(each.id()));
        samplesFetched = page.size() < PAGE ? reach.samples() : samplesFetched + PAGE;
        if (samplesFetched >= reach.samples()) {
            store.cache().retainSamples(stretch);
        }
    }

    /** Off line it is still known how far the labelling is. */
    private void count(SampleList page) throws ClientException {
        long all = client.samples(null, "", "OLDEST_FIRST", 0, 1).total();
        store.cache().put(new Cache.SampleHead(page.labelled(), all, page.labelSet(), page.model()));
    }
}
