package org.econtacts.ui.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.jdt.annotation.Nullable;
import org.econtacts.client.QueueFilter;
import org.econtacts.model.Audience;
import org.econtacts.model.Confidence;
import org.econtacts.model.Decision;
import org.econtacts.model.DecisionState;
import org.econtacts.model.Lease;
import org.econtacts.model.Message;
import org.econtacts.model.MessageStatus;
import org.econtacts.model.Office;
import org.econtacts.model.Sender;
import org.econtacts.model.Showing;
import org.econtacts.model.Suggestion;
import org.econtacts.protocol.DecisionOrder;
import org.econtacts.protocol.DecisionView;
import org.econtacts.protocol.DraftView;
import org.econtacts.protocol.MessageView;
import org.econtacts.protocol.Problem;
import org.econtacts.protocol.QueueLine;
import org.econtacts.protocol.QueueView;
import org.econtacts.protocol.SuggestionView;
import org.econtacts.protocol.TemplateList;
import org.econtacts.protocol.TransferOrder;

/** A server of open messages m0, m1, … that counts what it is asked, and fails when told to. */
public final class FakeServer implements DeskServer {

    static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    final List<String> ids = new ArrayList<>();
    final Map<String, DraftView> drafts = new LinkedHashMap<>();
    final Map<String, DecisionOrder> decided = new LinkedHashMap<>();
    final List<String> calls = new ArrayList<>();
    final Map<String, String> held = new HashMap<>();
    final Set<String> keepsNoDraftOf = new HashSet<>();
    final List<String> texts = new ArrayList<>(List.of("Bonjour,\nvoici.", "Bonjour,\nle {date}."));
    boolean unreachable;
    boolean preparing;
    boolean dropNextAnswer;
    /** Grows when messages get other suggestions. */
    int look;

    Showing showing = Showing.SUGGESTED;

    @Nullable
    Problem refusal;

    private long token;

    /** @param size number of messages */
    public FakeServer(int size) {
        for (int i = 0; i < size; i++) {
            ids.add("m" + i);
        }
    }

    /** Every call so far, for example {@code queue 0}. */
    public List<String> calls() {
        return calls;
    }

    /** The ids of the open messages, to be changed by a test. */
    public List<String> ids() {
        return ids;
    }

    /** Says that messages are about to appear, or not. */
    public void preparing(boolean is) {
        preparing = is;
    }

    /** Stops or starts answering. */
    public void unreachable(boolean is) {
        unreachable = is;
    }

    static Problem problem(Problem.Type type, @Nullable String holder) {
        return new Problem(type.urn(), type.name(), type.status(), "Refused.", null, holder, null);
    }

    private void called(String call) throws NotDoneException {
        calls.add(call);
        if (unreachable) {
            throw new NotDoneException(new java.io.IOException("no route"));
        }
    }

    @Override
    public QueueView queue(QueueFilter filter, long offset, int limit) throws NotDoneException {
        called("queue " + offset);
        int from = (int) Math.min(offset, ids.size());
        int to = Math.min(from + limit, ids.size());
        List<QueueLine> rows = ids.subList(from, to).stream()
                .map(id -> new QueueLine(
                        id,
                        "sip",
                        Audience.INDIVIDUAL,
                        NOON,
                        "Name",
                        "Subject",
                        "i",
                        0.8,
                        "…",
                        MessageStatus.OPEN,
                        1,
                        null,
                        false))
                .toList();
        return new QueueView(ids.size(), offset, rows);
    }

    @Override
    public boolean isPreparing() throws NotDoneException {
        called("preparing");
        return preparing;
    }

    @Override
    public MessageView message(String id) throws NotDoneException {
        called("message " + id);
        Message message = new Message(
                id, id, "sip", Audience.INDIVIDUAL, "", new Sender("Name", ""), "Subject", "Body", "fr", NOON);
        List<SuggestionView> suggestions = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            Suggestion suggestion = new Suggestion(
                    id + "/" + (i + 1) + "'".repeat(look),
                    i + 1,
                    "i" + i,
                    "t" + i,
                    1,
                    new Confidence(0.8, 10),
                    List.of(),
                    1);
            suggestions.add(new SuggestionView(suggestion, "Title " + i, texts.get(i), List.of()));
        }
        return new MessageView(
                message,
                "sip",
                MessageStatus.OPEN,
                1,
                null,
                List.of(),
                suggestions,
                showing,
                List.of(),
                List.of(),
                drafts.get(id),
                List.of());
    }

    @Override
    public Lease lease(String message, @Nullable Long own) throws NotDoneException {
        called("lease " + message);
        String holder = held.get(message);
        if (holder != null) {
            throw new NotDoneException(problem(Problem.Type.HELD, holder));
        }
        token++;
        return new Lease(message, "me", "Me", own == null ? token : own, NOON.plus(Duration.ofMinutes(5)));
    }

    @Override
    public void release(String message, long own) throws NotDoneException {
        called("release " + message);
    }

    @Override
    public DraftView saveDraft(String message, DraftView draft) throws NotDoneException {
        called("draft " + message);
        if (keepsNoDraftOf.contains(message)) {
            throw new NotDoneException(new java.io.IOException("cut"));
        }
        DraftView kept = new DraftView(draft.text(), draft.suggestion(), draft.template(), draft.intent(), NOON);
        drafts.put(message, kept);
        return kept;
    }

    @Override
    public void deleteDraft(String message) throws NotDoneException {
        called("no draft " + message);
        drafts.remove(message);
    }

    @Override
    public DecisionView decide(DecisionOrder order, String key) throws NotDoneException {
        called("decide " + order.message());
        Problem no = refusal;
        if (no != null) {
            throw new NotDoneException(no);
        }
        decided.putIfAbsent(key, order);
        if (dropNextAnswer) {
            dropNextAnswer = false;
            throw new NotDoneException(new java.io.IOException("cut"));
        }
        if (order.kind().answers()) {
            ids.remove(order.message());
        }
        return new DecisionView(decision(order, DecisionState.WAITING), 2);
    }

    private static Decision decision(DecisionOrder order, DecisionState state) {
        String text = order.text();
        return new Decision(
                "d-" + order.message(),
                order.message(),
                order.kind(),
                order.suggestion(),
                order.template(),
                0,
                order.intent(),
                text == null ? "" : text,
                order.reason(),
                Duration.ofMillis(order.spentMillis()),
                "me",
                "sip",
                NOON,
                NOON.plusSeconds(10),
                state);
    }

    @Override
    public DecisionView cancel(String decision) throws NotDoneException {
        called("cancel " + decision);
        DecisionOrder order = decided.values().stream()
                .filter(each -> decision.equals("d-" + each.message()))
                .findFirst()
                .orElseThrow();
        ids.addFirst(order.message());
        return new DecisionView(decision(order, DecisionState.CANCELLED), 3);
    }

    @Override
    public void transfer(String message, TransferOrder order) throws NotDoneException {
        called("transfer " + message + " to " + order.office());
        ids.remove(message);
    }

    @Override
    public List<Office> offices() throws NotDoneException {
        called("offices");
        return List.of(new Office("sie", "SIE", Audience.BUSINESS));
    }

    @Override
    public TemplateList templates(String text, String message) throws NotDoneException {
        called("templates " + text);
        return new TemplateList(List.of());
    }
}
