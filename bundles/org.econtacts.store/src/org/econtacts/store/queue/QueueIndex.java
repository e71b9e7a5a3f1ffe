package org.econtacts.store.queue;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jdt.annotation.Nullable;
import org.econtacts.model.Audience;
import org.econtacts.model.Message;
import org.econtacts.model.MessageStatus;
import org.econtacts.model.SuggestionSet;
import org.econtacts.store.Intake;
import org.econtacts.store.QueueQuery;
import org.econtacts.store.QueueQuery.Order;

/**
 * What the queue is filtered and sorted by, in memory: a page costs one walk over the rows in their order, wherever it
 * lies. Safe for several threads. Whoever changes the store tells the index after the change is committed.
 */
public final class QueueIndex {

    private final Map<Order, Entry[]> sorted = new EnumMap<>(Order.class);
    private final Map<Order, Long> sortedAt = new EnumMap<>(Order.class);
    private final TextIndex texts = new TextIndex();
    private Entry[] entries = new Entry[1024];
    private int size;
    private int textsTo;
    private long keyChanges;
    private String lastText = "";
    private int lastTextsTo;
    private BitSet lastFound = new BitSet();

    /**
     * One message.
     *
     * @param number from 1, without gaps, in the order in which messages were added
     * @param office where it is now
     * @param audience whom the form was for
     * @param receivedAt when it came in
     * @param sender name of the taxpayer
     * @param subject may be empty
     * @param intent best intent suggested; null = no reliable suggestion
     * @param confidence of the best suggestion; 0 without
     * @param status where it stands
     */
    public record Row(
            int number,
            String office,
            Audience audience,
            Instant receivedAt,
            String sender,
            String subject,
            @Nullable String intent,
            double confidence,
            MessageStatus status) {

        /** A message that has just come in. */
        public static Row of(int number, Intake intake) {
            Message message = intake.message();
            return new Row(
                    number,
                    message.office(),
                    message.audience(),
                    message.receivedAt(),
                    message.sender().name(),
                    message.subject(),
                    QueueIndex.intent(intake.suggestions()),
                    QueueIndex.confidence(intake.suggestions()),
                    MessageStatus.OPEN);
        }
    }

    /**
     * A stretch of the result.
     *
     * @param total size of the whole result
     * @param numbers of the messages, in order
     */
    public record Slice(long total, int[] numbers) {}

    private static final class Entry {
        final int number;
        final long receivedAt;
        final Audience audience;
        final String sender;
        final String subject;
        String office;

        @Nullable
        String intent;

        double confidence;
        MessageStatus status;

        Entry(Row row) {
            number = row.number();
            receivedAt = ChronoUnit.MICROS.between(Instant.EPOCH, row.receivedAt());
            audience = row.audience();
            sender = FoldedText.fold(row.sender());
            subject = FoldedText.fold(row.subject());
            office = row.office().intern();
            intent = intern(row.intent());
            confidence = row.confidence();
            status = row.status();
        }

        boolean matches(QueueQuery query) {
            String wanted = query.intent();
            return (query.status() == null || query.status() == status)
                    && (query.audience() == null || query.audience() == audience)
                    && confidence >= query.minimumConfidence()
                    && (wanted == null || wanted.equals(intent))
                    && query.offices().contains(office);
        }

        String intentKey() {
            String known = intent;
            return known == null ? "\uffff" : known;
        }
    }

    /** The intent under which a message is queued: the best suggestion's; null when nothing was reliable. */
    public static @Nullable String intent(SuggestionSet set) {
        return set.suggestions().isEmpty() ? null : set.suggestions().getFirst().intent();
    }

    /** The confidence under which a message is queued: the best suggestion's; 0 when nothing was reliable. */
    public static double confidence(SuggestionSet set) {
        return set.suggestions().isEmpty()
                ? 0
                : set.suggestions().getFirst().confidence().probability();
    }

    /** What a message can be found by. */
    public static List<String> texts(Message message) {
        return List.of(
                message.id(), message.sender().name(), message.sender().reference(), message.subject(), message.body());
    }

    private static @Nullable String intern(@Nullable String text) {
        return text == null ? null : text.intern();
    }

    /** Adds a message. */
    public synchronized void add(Row row) {
        if (row.number() != size + 1) {
            throw new IllegalArgumentException("number " + row.number() + " after " + size);
        }
        if (size == entries.length) {
            entries = Arrays.copyOf(entries, size + (size >> 1));
        }
        entries[size++] = new Entry(row);
        keyChanges++;
    }

    /**
     * Makes a message findable by its words; numbers must come without gaps, perhaps later than {@link #add}.
     *
     * @return false when an earlier message is not findable yet; then nothing is done
     */
    public synchronized boolean addTexts(int number, List<String> words) {
        if (number != textsTo + 1) {
            return number <= textsTo;
        }
        texts.add(number, words);
        textsTo = number;
        return true;
    }

    /** The number up to which messages can be found by their words. */
    public synchronized int textsTo() {
        return textsTo;
    }

    /** How many messages there are. */
    public synchronized int size() {
        return size;
    }

    /** Tells that a message changed its state or its office. */
    public synchronized void move(int number, String office, MessageStatus status) {
        entries[number - 1].office = office.intern();
        entries[number - 1].status = status;
    }

    /** Tells that something else was found for a message. */
    public synchronized void suggest(int number, @Nullable String intent, double confidence) {
        entries[number - 1].intent = intern(intent);
        entries[number - 1].confidence = confidence;
        keyChanges++;
    }

    /** Sorts in advance, so that the first page in any order is as quick as the others. */
    public void sortInAdvance() {
        for (Order order : Order.values()) {
            synchronized (this) {
                inOrder(order);
            }
        }
    }

    /** A stretch of the result; beyond its end it has no rows. */
    public synchronized Slice slice(QueueQuery query, long offset, int limit) {
        List<String> words = FoldedText.words(query.text());
        BitSet wanted = words.isEmpty() ? null : found(query.text(), words);
        int[] numbers = new int[Math.max(0, limit)];
        int kept = 0;
        long total = 0;
        for (Entry entry : inOrder(query.order())) {
            if ((wanted == null || wanted.get(entry.number)) && entry.matches(query)) {
                if (total >= offset && kept < numbers.length) {
                    numbers[kept++] = entry.number;
                }
                total++;
            }
        }
        return new Slice(total, Arrays.copyOf(numbers, kept));
    }

    private BitSet found(String text, List<String> words) {
        if (!text.equals(lastText) || lastTextsTo != textsTo) {
            lastFound = texts.find(words);
            lastText = text;
            lastTextsTo = textsTo;
        }
        return lastFound;
    }

    /** Sorts what is nearly sorted: the last order of these messages, and the new ones behind it. */
    private Entry[] inOrder(Order order) {
        Entry[] known = sorted.get(order);
        if (known != null && sortedAt.getOrDefault(order, -1L) == keyChanges) {
            return known;
        }
        Entry[] next = Arrays.copyOf(known == null ? entries : known, size);
        if (known != null) {
            System.arraycopy(entries, known.length, next, known.length, size - known.length);
        }
        Arrays.sort(next, comparator(order));
        sorted.put(order, next);
        sortedAt.put(order, keyChanges);
        return next;
    }

    /** Ties keep the order in which messages were added. */
    private static Comparator<Entry> comparator(Order order) {
        return switch (order) {
            case OLDEST_FIRST -> (a, b) -> orNumber(Long.compare(a.receivedAt, b.receivedAt), a, b);
            case NEWEST_FIRST -> (a, b) -> orNumber(Long.compare(b.receivedAt, a.receivedAt), a, b);
            case MOST_CONFIDENT_FIRST -> (a, b) -> orNumber(Double.compare(b.confidence, a.confidence), a, b);
            case LEAST_CONFIDENT_FIRST -> (a, b) -> orNumber(Double.compare(a.confidence, b.confidence), a, b);
            case BY_SENDER -> (a, b) -> orNumber(a.sender.compareTo(b.sender), a, b);
            case BY_SUBJECT -> (a, b) -> orNumber(a.subject.compareTo(b.subject), a, b);
            case BY_INTENT -> (a, b) -> orNumber(a.intentKey().compareTo(b.intentKey()), a, b);
        };
    }

    private static int orNumber(int order, Entry a, Entry b) {
        return order != 0 ? order : Integer.compare(a.number, b.number);
    }
}
