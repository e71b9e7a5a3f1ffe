package org.econtacts.store.memory;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.econtacts.model.Account;
import org.econtacts.model.Arm;
import org.econtacts.model.Lease;
import org.econtacts.model.Message;
import org.econtacts.model.MessageStatus;
import org.econtacts.model.Office;
import org.econtacts.model.SuggestionSet;
import org.econtacts.store.Intake;
import org.econtacts.store.LeaseOutcome;
import org.econtacts.store.MessageStore;
import org.econtacts.store.QueuePage;
import org.econtacts.store.QueueQuery;
import org.econtacts.store.QueueRow;
import org.econtacts.store.StoredMessage;
import org.econtacts.store.ThreadEntry;
import org.econtacts.store.Transfer;
import org.econtacts.store.TransferOutcome;
import org.econtacts.store.TransferRequest;
import org.econtacts.store.memory.MemoryState.Held;
import org.econtacts.store.queue.QueueIndex;
import org.econtacts.store.rules.Standing;

/** Messages in a map. */
final class MemoryMessageStore implements MessageStore {

    private final MemoryState state;

    MemoryMessageStore(MemoryState state) {
        this.state = state;
    }

    @Override
    public List<Office> offices() {
        synchronized (state) {
            return List.copyOf(state.offices.values());
        }
    }

    @Override
    public void putOffice(Office office) {
        synchronized (state) {
            state.offices.put(office.id(), office);
        }
    }

    @Override
    public int addAll(Collection<Intake> intake) {
        synchronized (state) {
            int added = 0;
            for (Intake one : intake) {
                added += add(one) ? 1 : 0;
            }
            return added;
        }
    }

    private boolean add(Intake intake) {
        Message message = intake.message();
        if (state.messages.containsKey(message.id())) {
            return false;
        }
        Standing standing = new Standing(message.id(), message.office(), MessageStatus.OPEN, 1, 0, null);
        Held held = new Held(state.numbered.size() + 1, message, intake.preview(), standing);
        held.sets.add(intake.suggestions());
        state.numbered.add(held);
        state.messages.put(message.id(), held);
        state.index.add(QueueIndex.Row.of(held.number, intake));
        state.index.addTexts(held.number, QueueIndex.texts(message));
        return true;
    }

    @Override
    public Optional<StoredMessage> find(String id, Set<String> offices) {
        synchronized (state) {
            Held held = state.find(id, offices);
            return held == null ? Optional.empty() : Optional.of(stored(held));
        }
    }

    private static StoredMessage stored(Held held) {
        Standing standing = held.standing;
        return new StoredMessage(
                held.message,
                standing.office(),
                standing.status(),
                standing.version(),
                standing.lease(),
                held.sets.getFirst());
    }

    @Override
    public void putSuggestions(SuggestionSet suggestions, String preview) {
        synchronized (state) {
            Held held = state.messages.get(suggestions.message());
            if (held != null && held.standing.status() == MessageStatus.OPEN) {
                held.sets.addFirst(suggestions);
                held.preview = preview;
                state.index.suggest(held.number, QueueIndex.intent(suggestions), QueueIndex.confidence(suggestions));
            }
        }
    }

    @Override
    public List<SuggestionSet> allSuggestions(String id, Set<String> offices) {
        synchronized (state) {
            Held held = state.find(id, offices);
            return held == null ? List.of() : List.copyOf(held.sets);
        }
    }

    @Override
    public List<String> openAfter(String id, int limit) {
        synchronized (state) {
            Held after = state.messages.get(id);
            Stream<Held> open = state.numbered.stream().skip(after == null ? 0 : after.number);
            return open.filter(held -> held.standing.status() == MessageStatus.OPEN)
                    .limit(limit)
                    .map(held -> held.message.id())
                    .toList();
        }
    }

    @Override
    public QueuePage page(QueueQuery query, long offset, int limit) {
        synchronized (state) {
            QueueIndex.Slice slice = state.index.slice(query, offset, limit);
            Instant now = state.clock.instant();
            List<QueueRow> rows = Arrays.stream(slice.numbers())
                    .mapToObj(number -> row(state.numbered.get(number - 1), now))
                    .toList();
            return new QueuePage(slice.total(), offset, rows);
        }
    }

    private static QueueRow row(Held held, Instant now) {
        Message message = held.message;
        Standing standing = held.standing;
        SuggestionSet set = held.sets.getFirst();
        return new QueueRow(
                message.id(),
                standing.office(),
                message.audience(),
                message.receivedAt(),
                message.sender().name(),
                message.subject(),
                QueueIndex.intent(set),
                QueueIndex.confidence(set),
                held.preview,
                standing.status(),
                standing.version(),
                standing.holderName(now),
                set.showing().arm() == Arm.CONTROL);
    }

    @Override
    public List<ThreadEntry> thread(String thread, Set<String> offices) {
        synchronized (state) {
            List<ThreadEntry> entries = new ArrayList<>();
            for (Held held : state.numbered) {
                Message message = held.message;
                if (message.thread().equals(thread) && offices.contains(held.standing.office())) {
                    entries.add(new ThreadEntry(
                            true,
                            message.id(),
                            message.sender().name(),
                            message.receivedAt(),
                            message.subject(),
                            message.body()));
                    state.decisions.stream()
                            .filter(entry -> entry.isAnswerTo(message.id()))
                            .map(entry -> entry.letter(message.subject()))
                            .forEach(entries::add);
                }
            }
            entries.sort(Comparator.comparing(ThreadEntry::at));
            return List.copyOf(entries);
        }
    }

    @Override
    public long count() {
        synchronized (state) {
            return state.numbered.size();
        }
    }

    @Override
    public LeaseOutcome lease(String id, Set<String> offices, Account holder, Instant now, Duration length) {
        synchronized (state) {
            Held held = state.find(id, offices);
            if (held == null) {
                return new LeaseOutcome.Unknown();
            }
            Standing before = held.standing;
            LeaseOutcome outcome = before.take(holder, now, length);
            if (outcome instanceof LeaseOutcome.Granted granted) {
                Lease lease = granted.lease();
                held.standing = before.taken(lease);
                if (lease.token() > before.lastToken()) {
                    state.log(now, holder.name(), "lease", id, before.office(), "token " + lease.token());
                }
            }
            return outcome;
        }
    }

    @Override
    public void release(String id, Account holder, long token) {
        synchronized (state) {
            Held held = state.messages.get(id);
            if (held != null
                    && held.standing.status() == MessageStatus.OPEN
                    && held.standing.allows(holder.name(), token, held.standing.version())) {
                held.standing = held.standing.released();
            }
        }
    }

    @Override
    public TransferOutcome transfer(TransferRequest request) {
        synchronized (state) {
            Held held = state.find(request.message(), request.offices());
            if (held == null) {
                return new TransferOutcome.Unknown();
            }
            Standing before = held.standing;
            if (before.status() != MessageStatus.OPEN) {
                return new TransferOutcome.Closed();
            }
            if (!before.allows(request.account().name(), request.leaseToken(), request.version())) {
                return new TransferOutcome.Stale(before.lease(), before.version());
            }
            if (!state.offices.containsKey(request.toOffice())) {
                return new TransferOutcome.NoSuchOffice();
            }
            move(held, request);
            return new TransferOutcome.Transferred(held.standing.version());
        }
    }

    private void move(Held held, TransferRequest request) {
        String from = held.standing.office();
        String account = request.account().name();
        state.change(held, held.standing.moveTo(request.toOffice()));
        held.transfers.add(
                new Transfer(request.message(), from, request.toOffice(), request.reason(), account, request.at()));
        state.log(request.at(), account, "transfer", request.message(), from, "to " + request.toOffice());
    }

    @Override
    public List<Transfer> transfers(String message, Set<String> offices) {
        synchronized (state) {
            Held held = state.find(message, offices);
            return held == null ? List.of() : List.copyOf(held.transfers);
        }
    }
}
