package org.econtacts.store.memory;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.jdt.annotation.Nullable;
import org.econtacts.model.Decision;
import org.econtacts.model.DecisionKind;
import org.econtacts.model.DecisionState;
import org.econtacts.model.Edit;
import org.econtacts.model.Feedback;
import org.econtacts.model.Lease;
import org.econtacts.model.MessageStatus;
import org.econtacts.store.AcceptanceCount;
import org.econtacts.store.DecisionLog;
import org.econtacts.store.DecisionOutcome;
import org.econtacts.store.DecisionRequest;
import org.econtacts.store.SentenceCount;
import org.econtacts.store.ThreadEntry;
import org.econtacts.store.memory.MemoryState.Held;
import org.econtacts.store.rules.SentenceTally;
import org.econtacts.store.rules.Standing;
import org.econtacts.store.rules.Teaching;

/** Decisions in a list. */
final class MemoryDecisionLog implements DecisionLog {

    private final MemoryState state;
    private final Map<List<String>, Entry> byKey = new HashMap<>();
    private final Map<String, Entry> byId = new HashMap<>();
    private final Map<String, List<Entry>> byMessage = new HashMap<>();

    MemoryDecisionLog(MemoryState state) {
        this.state = state;
    }

    /** A decision with what is kept beside it. */
    static final class Entry {
        final Teaching teaching;
        final String author;
        final String hash;
        final Edit edit;
        Decision decision;

        @Nullable
        Instant sentAt;

        Entry(Teaching teaching, String author, DecisionRequest request) {
            this.teaching = teaching;
            this.author = author;
            this.hash = request.requestHash();
            this.edit = request.edit();
            this.decision = teaching.decision();
        }

        boolean isAnswerTo(String message) {
            return sentAt != null && decision.message().equals(message);
        }

        boolean counts(Set<String> offices, LocalDate day, LocalDate from, LocalDate to) {
            return decision.state() != DecisionState.CANCELLED
                    && offices.contains(decision.office())
                    && !day.isBefore(from)
                    && !day.isAfter(to);
        }

        ThreadEntry letter(String subject) {
            Instant at = Objects.requireNonNull(sentAt);
            return new ThreadEntry(false, decision.message(), author, at, subject, decision.text());
        }
    }

    @Override
    public DecisionOutcome record(DecisionRequest request) {
        synchronized (state) {
            Entry known = byKey.get(key(request));
            if (known != null) {
                return known.hash.equals(request.requestHash())
                        ? new DecisionOutcome.Recorded(known.decision, version(known.decision.message()), true)
                        : new DecisionOutcome.KeyReused();
            }
            Held held = state.find(request.decision().message(), request.offices());
            if (held == null) {
                return new DecisionOutcome.Unknown();
            }
            return Teaching.of(request.decision(), held.standing.office(), held.sets)
                    .map(teaching -> check(request, held, teaching))
                    .orElseGet(DecisionOutcome.Unknown::new);
        }
    }

    private static List<String> key(DecisionRequest request) {
        return List.of(request.decision().account(), request.idempotencyKey());
    }

    private long version(String message) {
        return Objects.requireNonNull(state.messages.get(message)).standing.version();
    }

    private DecisionOutcome check(DecisionRequest request, Held held, Teaching teaching) {
        Standing standing = held.standing;
        Lease lease = standing.lease();
        if (standing.status() != MessageStatus.OPEN) {
            return new DecisionOutcome.Closed();
        }
        Decision decision = teaching.decision();
        if (lease == null || !standing.allows(decision.account(), request.leaseToken(), request.version())) {
            return new DecisionOutcome.Stale(lease, standing.version());
        }
        teaching.whenRecorded()
                .filter(kind -> !taughtBefore(teaching))
                .ifPresent(kind -> state.learn(held.message, kind, teaching));
        Entry entry = new Entry(teaching, lease.holderName(), request);
        keep(entry, key(request));
        state.log(
                request.now(),
                decision.account(),
                "decision",
                held.message.id(),
                standing.office(),
                decision.kind().name());
        if (decision.kind().answers()) {
            state.change(held, standing.become(MessageStatus.SENDING));
        }
        return new DecisionOutcome.Recorded(decision, held.standing.version(), false);
    }

    private void keep(Entry entry, List<String> key) {
        state.decisions.add(entry);
        byKey.put(key, entry);
        byId.put(entry.decision.id(), entry);
        byMessage
                .computeIfAbsent(entry.decision.message(), message -> new ArrayList<>())
                .add(entry);
    }

    private List<Entry> about(String message) {
        return byMessage.getOrDefault(message, List.of());
    }

    private boolean taughtBefore(Teaching teaching) {
        return about(teaching.decision().message()).stream()
                .filter(entry -> entry.teaching.whenRecorded().isPresent())
                .anyMatch(entry -> Objects.equals(
                        entry.decision.suggestion(), teaching.decision().suggestion()));
    }

    @Override
    public Optional<Decision> cancel(String decision, String account, Instant now) {
        synchronized (state) {
            Entry entry = byId.get(decision);
            if (entry == null || !entry.decision.account().equals(account)) {
                return Optional.empty();
            }
            if (entry.decision.state() == DecisionState.WAITING) {
                entry.decision = Teaching.inState(entry.decision, DecisionState.CANCELLED);
                Held held = Objects.requireNonNull(state.messages.get(entry.decision.message()));
                state.change(held, held.standing.become(MessageStatus.OPEN));
                state.log(now, account, "cancel", held.message.id(), held.standing.office(), "");
            }
            return Optional.of(entry.decision);
        }
    }

    @Override
    public List<Decision> sendDue(Instant now, int limit) {
        synchronized (state) {
            List<Entry> due = state.decisions.stream()
                    .filter(entry -> entry.decision.state() == DecisionState.WAITING
                            && !entry.decision.dueAt().isAfter(now))
                    .sorted(Comparator.comparing((Entry entry) -> entry.decision.dueAt())
                            .thenComparing(entry -> entry.decision.id()))
                    .limit(limit)
                    .toList();
            due.forEach(entry -> send(entry, now));
            return due.stream().map(entry -> entry.decision).toList();
        }
    }

    private void send(Entry entry, Instant now) {
        Held held = Objects.requireNonNull(state.messages.get(entry.decision.message()));
        entry.decision = Teaching.inState(entry.decision, DecisionState.DONE);
        entry.sentAt = now;
        state.change(held, held.standing.become(MessageStatus.ANSWERED));
        Teaching.whenSent(entry.decision).ifPresent(kind -> state.learn(held.message, kind, entry.teaching));
    }

    @Override
    public int forgetKeys(Instant now) {
        synchronized (state) {
            int before = byKey.size();
            byKey.values().removeIf(entry -> entry.decision.at().plus(KEYS_KEPT).isBefore(now));
            return before - byKey.size();
        }
    }

    @Override
    public List<Decision> decisions(String message, Set<String> offices) {
        synchronized (state) {
            if (state.find(message, offices) == null) {
                return List.of();
            }
            return about(message).stream().map(entry -> entry.decision).toList();
        }
    }

    @Override
    public List<Feedback> feedbackAfter(long sequence, int limit) {
        synchronized (state) {
            int from = Math.clamp(sequence, 0, state.journal.size());
            return state.journal.subList(from, state.journal.size()).stream()
                    .limit(limit)
                    .toList();
        }
    }

    @Override
    public List<AcceptanceCount> acceptance(
            AcceptanceCount.Group group, Set<String> offices, LocalDate from, LocalDate to, ZoneId zone) {
        synchronized (state) {
            TreeMap<String, long[]> counts = new TreeMap<>();
            for (Entry entry : state.decisions) {
                LocalDate day = LocalDate.ofInstant(entry.decision.at(), zone);
                if (entry.counts(offices, day, from, to)) {
                    counts.computeIfAbsent(key(group, entry, day), key -> new long[4])[place(entry.decision.kind())]++;
                }
            }
            List<AcceptanceCount> result = new ArrayList<>();
            counts.forEach((key, n) -> result.add(new AcceptanceCount(key, n[0], n[1], n[2], n[3])));
            return result;
        }
    }

    @Override
    public List<SentenceCount> sentences(Set<String> offices, LocalDate from, LocalDate to, ZoneId zone) {
        synchronized (state) {
            SentenceTally tally = new SentenceTally();
            for (Entry entry : state.decisions) {
                LocalDate day = LocalDate.ofInstant(entry.decision.at(), zone);
                if (entry.counts(offices, day, from, to)) {
                    tally.add(entry.edit, 1);
                }
            }
            return tally.counts();
        }
    }

    private static String key(AcceptanceCount.Group group, Entry entry, LocalDate day) {
        String key = switch (group) {
            case DAY -> day.toString();
            case INTENT -> entry.teaching.intent();
            case TEMPLATE -> entry.teaching.template();
            case OFFICE -> entry.decision.office();
        };
        return key == null ? "" : key;
    }

    private static int place(DecisionKind kind) {
        return switch (kind) {
            case ACCEPTED -> 0;
            case EDITED -> 1;
            case REJECTED -> 2;
            case OTHER_ANSWER -> 3;
        };
    }
}
