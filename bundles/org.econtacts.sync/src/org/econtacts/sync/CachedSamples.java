package org.econtacts.sync;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.econtacts.client.ClientException;
import org.econtacts.model.Sample;
import org.econtacts.model.SampleOrder;
import org.econtacts.model.SampleState;
import org.econtacts.protocol.SampleList;
import org.econtacts.sync.CurationAccess.Wanted;

/** The samples as the cache knows them, with what the curator has done since laid over them. */
final class CachedSamples {

    /** The server gives no more at once. */
    static final int MOST_ROWS = 500;

    private final LocalStore store;
    private final LabelHistory history;
    private final Supplier<Set<String>> waiting;

    /** @param waiting ids of samples on which something was done that the server has not heard of */
    CachedSamples(LocalStore store, LabelHistory history, Supplier<Set<String>> waiting) {
        this.store = store;
        this.history = history;
        this.waiting = waiting;
    }

    /** A sample before anything was done to it here; without its text when the cache has it not. */
    Sample find(String id, long version) {
        return store.cache().samples().stream()
                .filter(sample -> sample.id().equals(id))
                .findFirst()
                .orElseGet(() -> new Sample(id, "", "", SampleState.UNLABELLED, List.of(), List.of(), version));
    }

    Cache.SampleHead head() {
        String labelSet = store.cache()
                .identity()
                .map(identity -> identity.labels().version())
                .orElse("");
        return store.cache()
                .sampleHead()
                .orElseGet(() -> new Cache.SampleHead(0, store.cache().samples().size(), labelSet, null));
    }

    /** What the server said, less or other what was done here since. */
    SampleList overlay(SampleList page, SampleState state, Set<String> before) {
        Set<String> ids = new HashSet<>(before);
        ids.addAll(waiting.get());
        List<Sample> shown = new ArrayList<>();
        for (Sample each : page.samples()) {
            Sample own = ids.contains(each.id()) ? history.latest(each.id()) : null;
            Sample now = own == null ? each : own;
            if (now.state() == state) {
                shown.add(now);
            }
        }
        long left = page.samples().size() - (long) shown.size();
        return new SampleList(
                page.total() - left,
                page.offset(),
                page.labelled() + gain(ids),
                page.labelSet(),
                page.probability(),
                shown,
                page.model());
    }

    /** By how much what waits changes the number of labelled samples. */
    private long gain(Set<String> ids) {
        Map<String, Sample> now = history.latest();
        return ids.stream()
                .filter(id -> now.containsKey(id) && isSaid(now.get(id).state()))
                .count();
    }

    private static boolean isSaid(SampleState state) {
        return state == SampleState.LABELLED || state == SampleState.OUT_OF_SCOPE;
    }

    /** A stretch of what is kept here; only the usual order is known without the server. */
    SampleList samples(Wanted wanted, long offset, int limit) throws ClientException {
        boolean usual = wanted.order() == SampleOrder.LEAST_CERTAIN_FIRST;
        Map<String, Sample> known = new LinkedHashMap<>();
        store.cache().samples().forEach(sample -> known.put(sample.id(), sample));
        if (!usual || known.isEmpty()) {
            throw CachedDesk.absent("samples");
        }
        Set<String> ids = waiting.get();
        history.latest().forEach((id, sample) -> known.merge(id, sample, CachedSamples::newer));
        List<Sample> found = known.values().stream()
                .filter(sample -> sample.state() == wanted.state() && fits(sample, wanted))
                .toList();
        Cache.SampleHead head = head();
        return new SampleList(
                found.size(),
                offset,
                head.labelled() + gain(ids),
                head.labelSet(),
                null,
                found.stream().skip(offset).limit(limit).toList(),
                head.model());
    }

    /** What the server was told may be newer than what it said before. */
    private static Sample newer(Sample cached, Sample own) {
        return own.version() >= cached.version() ? own : cached;
    }

    private static boolean fits(Sample sample, Wanted wanted) {
        String top = sample.best().isEmpty() ? "" : sample.best().getFirst().intent();
        boolean about = wanted.intent().isEmpty()
                || sample.labels().contains(wanted.intent())
                || sample.labels().isEmpty() && top.equals(wanted.intent());
        return about && CachedDesk.contains(sample.text(), wanted.text());
    }
}
