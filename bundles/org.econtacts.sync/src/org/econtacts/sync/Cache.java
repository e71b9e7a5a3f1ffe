package org.econtacts.sync;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.eclipse.jdt.annotation.Nullable;
import org.econtacts.model.LabelSet;
import org.econtacts.model.Office;
import org.econtacts.model.Role;
import org.econtacts.model.Sample;
import org.econtacts.protocol.AcceptanceView;
import org.econtacts.protocol.AccountView;
import org.econtacts.protocol.DraftView;
import org.econtacts.protocol.MessageView;
import org.econtacts.protocol.QueueLine;
import org.econtacts.protocol.SentencesView;
import org.econtacts.sync.internal.CacheFile;
import org.econtacts.sync.internal.CacheRow;
import org.econtacts.sync.internal.SteadyTime;

/**
 * What the server said that is of use without it: a disposable copy for one account. What is about taxpayers is gone
 * {@link #USUALLY_KEPT} after the last contact, and when the account loses its office. Safe for many threads; its calls
 * block for the disk.
 */
public final class Cache {

    /** How long what is about taxpayers is kept without any contact. */
    public static final Duration USUALLY_KEPT = Duration.ofHours(72);

    static final String TEMPLATE = "template";
    private static final String LINE = "line";
    private static final String MESSAGE = "message";
    private static final String SAMPLE = "sample";
    private static final String SAMPLE_HEAD = "sample-head";
    private static final String OFFICE = "office";
    private static final String AGGREGATE = "aggregate";
    private static final String IDENTITY = "identity";
    private static final String TIMES = "times";
    private static final String ONE = "one";

    /** The rank of a message as the server had it when its line came. */
    private static final long CURRENT = 0;

    /** The rank of one that is to be fetched again. */
    private static final long OUTDATED = 1;

    private final CacheFile file;
    private final CacheCodec codec = new CacheCodec();
    private final Duration kept;
    private final SteadyTime time;
    private final ZoneId zone;
    private Times times;

    /**
     * Who it is for.
     *
     * @param account as it signed in last
     * @param labels the label set then
     */
    public record Identity(AccountView account, LabelSet labels) {}

    /**
     * All figures of one period as a team lead saw them last.
     *
     * @param views one for each grouping
     * @param sentences of templates that were changed
     * @param at when the server gave them
     */
    public record Figures(List<AcceptanceView> views, SentencesView sentences, Instant at) {}

    /** When the server was last reached, and the latest time ever seen. */
    record Times(Instant contact, Instant latest) {}

    Cache(CacheFile file, Duration kept, Clock clock, LongSupplier nanos) {
        this.file = file;
        this.kept = kept;
        this.zone = clock.getZone();
        times = file.find(TIMES, ONE)
                .flatMap(row -> codec.read(row, Times.class))
                .orElse(new Times(Instant.EPOCH, Instant.EPOCH));
        time = new SteadyTime(clock, nanos, times.latest());
        if (time.isSetBack()) {
            forgetTaxpayers();
        }
        expire();
    }

    CacheFile file() {
        return file;
    }

    /** Whether a damaged file was set aside, so that this one began empty. */
    public boolean isRebuilt() {
        return file.isRebuilt();
    }

    /**
     * The server was reached as this account: what belongs to another account, lies in an office that this one has not
     * any more, or is for a role that it has lost, is gone.
     */
    public synchronized void contact(Identity identity) {
        AccountView account = identity.account();
        Optional<Identity> before = identity();
        if (before.filter(last -> last.account().name().equals(account.name())).isEmpty()) {
            List.of(LINE, MESSAGE, SAMPLE, SAMPLE_HEAD, AGGREGATE).forEach(file::clear);
        }
        List<String[]> gone = lost(account);
        Instant now = time.restart();
        times = new Times(now, now);
        file.note(List.of(codec.row(IDENTITY, ONE, 0, "", identity), codec.row(TIMES, ONE, 0, "", times)), gone);
        if (!gone.isEmpty()
                || before.isPresent() && !before.get().account().name().equals(account.name())) {
            file.erase();
        }
    }

    private List<String[]> lost(AccountView account) {
        Set<String> offices = account.roles().contains(Role.AGENT)
                ? account.offices().stream().map(Office::id).collect(Collectors.toSet())
                : Set.of();
        List<String[]> gone = new ArrayList<>();
        for (String kind : List.of(LINE, MESSAGE)) {
            file.list(kind).stream()
                    .filter(row -> !offices.contains(row.office()))
                    .forEach(row -> gone.add(name(row)));
        }
        if (!account.roles().contains(Role.CURATOR)) {
            file.list(SAMPLE).forEach(row -> gone.add(name(row)));
        }
        return gone;
    }

    /** Forgets what has been kept long enough, and notes how late it is. Call it now and then. */
    public synchronized void expire() {
        Instant now = time.now();
        if (isOver(now)) {
            forgetTaxpayers();
        }
        file.eraseAside(now.minus(kept));
        if (now.isAfter(times.latest())) {
            times = new Times(times.contact(), now);
            file.note(List.of(codec.row(TIMES, ONE, 0, "", times)), List.of());
        }
    }

    private boolean isOver(Instant now) {
        return now.isAfter(times.contact().plus(kept));
    }

    private void forgetTaxpayers() {
        if (!file.list(LINE).isEmpty() || !file.list(MESSAGE).isEmpty()) {
            file.clear(LINE);
            file.clear(MESSAGE);
            file.erase();
        }
    }

    /** Nothing is shown when its time is over, though nobody has had it forgotten: a laptop was asleep. */
    private synchronized void expireWhenOver() {
        if (isOver(time.now())) {
            forgetTaxpayers();
        }
    }

    /** The day it is at the latest, whatever the machine's clock says now; of the machine's zone. */
    LocalDate today() {
        return LocalDate.ofInstant(time.now(), zone);
    }

    /** When the server was last reached; empty when never. */
    public synchronized Optional<Instant> lastContact() {
        return times.contact().equals(Instant.EPOCH) ? Optional.empty() : Optional.of(times.contact());
    }

    /** Who signed in last. */
    public Optional<Identity> identity() {
        return file.find(IDENTITY, ONE).flatMap(row -> codec.read(row, Identity.class));
    }

    /** Replaces the agent's next messages, in their order; a message that is not among them any more is gone. */
    public void putLines(List<QueueLine> lines) {
        putLines(lines, Set.of());
    }

    /**
     * The same.
     *
     * @param changed messages that the server has in a newer version: the older one stays until that has come
     */
    void putLines(List<QueueLine> lines, Set<String> changed) {
        Set<String> ids = lines.stream().map(QueueLine::id).collect(Collectors.toSet());
        List<String[]> gone = new ArrayList<>();
        for (String kind : List.of(LINE, MESSAGE)) {
            file.list(kind).stream().filter(row -> !ids.contains(row.id())).forEach(row -> gone.add(name(row)));
        }
        List<CacheRow> rows = new ArrayList<>();
        for (QueueLine line : lines) {
            rows.add(codec.row(LINE, line.id(), rows.size(), line.office(), line));
        }
        changed.stream().filter(ids::contains).map(this::older).forEach(row -> row.ifPresent(rows::add));
        file.change(rows, gone);
    }

    /** The message that is here, if any, as one that is to be fetched again. */
    private Optional<CacheRow> older(String message) {
        return file.find(MESSAGE, message).map(row -> row.ranked(OUTDATED));
    }

    /** The server said that these have changed: what is here of them stays until they are fetched again. */
    void outdate(Collection<String> messages) {
        put(messages.stream().map(this::older).flatMap(Optional::stream).toList());
    }

    /** Whether the message is here as the server had it when its line came. */
    boolean isCurrent(String message) {
        return file.find(MESSAGE, message).filter(row -> row.rank() == CURRENT).isPresent();
    }

    /** The agent's next messages. */
    public List<QueueLine> lines() {
        expireWhenOver();
        return codec.readAll(file.list(LINE), QueueLine.class);
    }

    /** Keeps a message as the server gave it; one that is too long to be kept is not here any more either. */
    public void put(MessageView view) {
        put(view, CURRENT);
    }

    private void put(MessageView view, long rank) {
        CacheRow row = codec.row(MESSAGE, view.message().id(), rank, view.office(), view);
        boolean fits = CacheCodec.fits(row);
        file.change(fits ? List.of(row) : List.of(), fits ? List.of() : List.<String[]>of(name(row)));
    }

    /** The message that is here has that draft now; null = none. */
    void putDraft(String message, @Nullable DraftView draft) {
        boolean current = isCurrent(message);
        message(message).map(view -> view.withDraft(draft)).ifPresent(view -> put(view, current ? CURRENT : OUTDATED));
    }

    /** A message as the server gave it last; empty when it is not here. */
    public Optional<MessageView> message(String id) {
        expireWhenOver();
        return file.find(MESSAGE, id).flatMap(row -> codec.read(row, MessageView.class));
    }

    /** Forgets a message: it is the agent's no more. */
    public void forget(String message) {
        file.change(List.of(), List.of(new String[] {LINE, message}, new String[] {MESSAGE, message}));
    }

    /** Keeps samples to label, from that place in their queue on. */
    public void putSamples(long place, Collection<Sample> samples) {
        List<CacheRow> rows = new ArrayList<>();
        for (Sample sample : samples) {
            rows.add(codec.row(SAMPLE, sample.id(), place + rows.size(), "", sample));
        }
        put(rows);
    }

    /** How many samples there are, as the server said last. */
    public record SampleHead(
            long labelled,
            long all,
            String labelSet,
            @Nullable String model) {}

    /** Keeps how many samples there are. */
    public void put(SampleHead head) {
        put(List.of(codec.row(SAMPLE_HEAD, ONE, 0, "", head)));
    }

    /** How many samples there are, as the server said last; empty when it never did. */
    public Optional<SampleHead> sampleHead() {
        return file.find(SAMPLE_HEAD, ONE).flatMap(row -> codec.read(row, SampleHead.class));
    }

    /** Forgets the samples that are not among these. */
    void retainSamples(Set<String> samples) {
        forgetSamples(file.list(SAMPLE).stream()
                .map(CacheRow::id)
                .filter(id -> !samples.contains(id))
                .toList());
    }

    /** Forgets these samples. */
    void forgetSamples(Collection<String> samples) {
        file.change(
                List.of(), samples.stream().map(id -> new String[] {SAMPLE, id}).toList());
    }

    /** The samples to label, in the order of their queue. */
    public List<Sample> samples() {
        return codec.readAll(file.list(SAMPLE), Sample.class);
    }

    /** Replaces the offices a message can be given to. */
    public void putOffices(List<Office> offices) {
        file.clear(OFFICE);
        put(offices.stream()
                .map(office -> codec.row(OFFICE, office.id(), 0, "", office))
                .toList());
    }

    /** The offices a message can be given to. */
    public List<Office> offices() {
        return codec.readAll(file.list(OFFICE), Office.class);
    }

    /** Keeps the figures of a period until the server gives newer ones. */
    public void putFigures(String period, List<AcceptanceView> views, SentencesView sentences) {
        put(List.of(codec.row(AGGREGATE, period, 0, "", new Figures(views, sentences, time.now()))));
    }

    /** The last figures of a period; empty when they were never seen. */
    public Optional<Figures> figures(String period) {
        return file.find(AGGREGATE, period).flatMap(row -> codec.read(row, Figures.class));
    }

    private void put(List<CacheRow> rows) {
        file.change(rows.stream().filter(CacheCodec::fits).toList(), List.of());
    }

    private static String[] name(CacheRow row) {
        return new String[] {row.kind(), row.id()};
    }
}
