package org.econtacts.client;

import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.jdt.annotation.Nullable;
import org.econtacts.model.Intent;
import org.econtacts.model.LabelSet;
import org.econtacts.model.Lease;
import org.econtacts.model.Office;
import org.econtacts.model.Sample;
import org.econtacts.model.SampleState;
import org.econtacts.protocol.AcceptanceView;
import org.econtacts.protocol.AccountView;
import org.econtacts.protocol.AdjudicationList;
import org.econtacts.protocol.AgreementView;
import org.econtacts.protocol.BulkOrder;
import org.econtacts.protocol.BulkPreview;
import org.econtacts.protocol.CoverageView;
import org.econtacts.protocol.DecisionOrder;
import org.econtacts.protocol.DecisionView;
import org.econtacts.protocol.DoubtList;
import org.econtacts.protocol.DoubtOrder;
import org.econtacts.protocol.DraftView;
import org.econtacts.protocol.FormerIntents;
import org.econtacts.protocol.Health;
import org.econtacts.protocol.LabelAnswers;
import org.econtacts.protocol.LabelBatch;
import org.econtacts.protocol.LabelConflicts;
import org.econtacts.protocol.LabelOrder;
import org.econtacts.protocol.LabelSetOrder;
import org.econtacts.protocol.LabelSetPreview;
import org.econtacts.protocol.LeaseRequest;
import org.econtacts.protocol.MessageView;
import org.econtacts.protocol.QueueView;
import org.econtacts.protocol.SampleList;
import org.econtacts.protocol.SampleRemarks;
import org.econtacts.protocol.SentencesView;
import org.econtacts.protocol.SignIn;
import org.econtacts.protocol.SignedIn;
import org.econtacts.protocol.StepOrder;
import org.econtacts.protocol.StepView;
import org.econtacts.protocol.TemplateChanges;
import org.econtacts.protocol.TemplateList;
import org.econtacts.protocol.TransferOrder;

/**
 * The server, as calls that block until it has answered: never on the UI thread. Safe for many threads.
 *
 * <p>Every call throws {@link RefusedException} when the server said no, in a sentence for the user, and
 * {@link UnreachableException} when no answer came.
 */
public final class EContactsClient implements AutoCloseable {

    private final Connection connection;
    private final URI server;

    /**
     * @param server for example {@code http://127.0.0.1:8080}
     * @param language of the sentences that the server sends
     */
    public EContactsClient(URI server, Locale language) {
        this.server = server;
        this.connection = new Connection(server, language);
    }

    /** The address it speaks to. */
    public URI server() {
        return server;
    }

    /** Signs in with a password; later calls are made as that account. */
    public AccountView signIn(String account, String password) throws ClientException {
        SignedIn answer = connection.send("POST", "/sign-in", new SignIn(account, password), SignedIn.class);
        connection.use(answer.token());
        return answer.account();
    }

    /** Takes over a session that is already open, and says whose it is. */
    public AccountView resume(String token) throws ClientException {
        connection.use(token);
        return connection.get("/me", AccountView.class);
    }

    /** Whose session it is, with the roles and offices of now. */
    public AccountView account() throws ClientException {
        return connection.get("/me", AccountView.class);
    }

    /** Closes the session. */
    public void signOut() throws ClientException {
        connection.send("POST", "/sign-out", null);
        connection.use(null);
    }

    /** How the server is; needs no session. */
    public Health health() throws ClientException {
        return connection.get("/health", Health.class);
    }

    /** All offices a message can be transferred to. */
    public List<Office> offices() throws ClientException {
        return List.of(connection.get("/offices", Office[].class));
    }

    /** The newest label set. */
    public LabelSet labelSet() throws ClientException {
        return connection.get("/label-set", LabelSet.class);
    }

    /** A stretch of the queue, from a position. */
    public QueueView queue(QueueFilter filter, long offset, int limit) throws ClientException {
        Query query = new Query("/messages")
                .with("status", filter.status())
                .with("audience", filter.audience())
                .with("intent", filter.intent())
                .with("minimumConfidence", filter.minimumConfidence() > 0 ? filter.minimumConfidence() : null)
                .with("text", filter.text())
                .with("order", filter.order())
                .with("offset", offset)
                .with("limit", limit);
        return connection.get(query, QueueView.class);
    }

    /** One message with its thread, suggestions and the caller's draft. */
    public MessageView message(String id) throws ClientException {
        return connection.get(message(id, ""), MessageView.class);
    }

    /** Takes a message in hand, or renews the lease whose token is given. */
    public Lease lease(String message, @Nullable Long token) throws ClientException {
        return connection.send("POST", message(message, "/lease"), new LeaseRequest(token), Lease.class);
    }

    /** Gives a message back. */
    public void release(String message, long token) throws ClientException {
        connection.send("DELETE", new Query(message(message, "/lease")).with("token", token), null);
    }

    /** Moves a message to another office. */
    public void transfer(String message, TransferOrder order) throws ClientException {
        connection.send("POST", message(message, "/transfer"), order);
    }

    /** Keeps the caller's draft; returns it with the server's time. */
    public DraftView saveDraft(String message, DraftView draft) throws ClientException {
        return connection.send("PUT", message(message, "/draft"), draft, DraftView.class);
    }

    /** The same; a copy of it that comes later changes nothing. */
    public DraftView saveDraft(String message, DraftView draft, String key) throws ClientException {
        return connection.sendOnce("PUT", message(message, "/draft"), draft, key, DraftView.class);
    }

    /** Forgets the caller's draft; a copy of it that comes later changes nothing. */
    public void deleteDraft(String message, String key) throws ClientException {
        connection.sendOnce("DELETE", message(message, "/draft"), key);
    }

    /** Forgets the caller's draft. */
    public void deleteDraft(String message) throws ClientException {
        connection.send("DELETE", message(message, "/draft"), null);
    }

    /**
     * Records a decision. After an {@link UnreachableException} repeat it with the same key: it has one effect.
     *
     * @param key unique for this decision; see {@link #newKey}
     */
    public DecisionView decide(DecisionOrder order, String key) throws ClientException {
        return connection.sendOnce("POST", "/decisions", order, key, DecisionView.class);
    }

    /** Takes back an answer that has not gone out; refused as TOO_LATE when it has. */
    public DecisionView cancel(String decision) throws ClientException {
        return connection.send("POST", "/decisions/" + Query.encode(decision) + "/cancel", null, DecisionView.class);
    }

    /** A key for {@link #decide}. */
    public String newKey() {
        return UUID.randomUUID().toString();
    }

    /**
     * Finds templates, best match first.
     *
     * @param text words of the title or body; empty = all
     * @param message fill them for this message; null = as they stand
     */
    public TemplateList templates(String text, @Nullable String message) throws ClientException {
        return connection.get(new Query("/templates").with("text", text).with("message", message), TemplateList.class);
    }

    /**
     * A page of the templates that are new.
     *
     * @param after number of the last change that is known; 0 = none
     */
    public TemplateChanges templateChanges(long after) throws ClientException {
        return connection.get(new Query("/templates/changes").with("after", after), TemplateChanges.class);
    }

    /** A stretch of the samples to label. */
    public SampleList samples(@Nullable SampleState state, String text, String order, long offset, int limit)
            throws ClientException {
        return samples(state, text, "", order, offset, limit);
    }

    /** The same, only those about an intent; empty = all. */
    public SampleList samples(
            @Nullable SampleState state, String text, String intent, String order, long offset, int limit)
            throws ClientException {
        Query query = new Query("/samples")
                .with("state", state)
                .with("text", text)
                .with("intent", intent.isEmpty() ? null : intent)
                .with("order", order)
                .with("offset", offset)
                .with("limit", limit);
        return connection.get(query, SampleList.class);
    }

    /** Labels a sample; returns it as it is now. */
    public Sample label(String sample, LabelOrder order) throws ClientException {
        return connection.send("POST", "/samples/" + Query.encode(sample) + "/labels", order, Sample.class);
    }

    /**
     * Takes the caller's last step back. NOT_FOUND when there is none.
     *
     * @param event UUID; the same twice has one effect
     */
    public StepView undoLabel(String event) throws ClientException {
        return undoLabel(new StepOrder(event));
    }

    /** The same; NOT_FOUND also when the last step is another than the one it is meant for. */
    public StepView undoLabel(StepOrder order) throws ClientException {
        return connection.send("POST", "/samples/undo", order, StepView.class);
    }

    /**
     * Does the caller's last step taken back again. NOT_FOUND when there is none.
     *
     * @param event UUID; the same twice has one effect
     */
    public StepView redoLabel(String event) throws ClientException {
        return redoLabel(new StepOrder(event));
    }

    /** The same; NOT_FOUND also when the last step taken back is another than the one it is meant for. */
    public StepView redoLabel(StepOrder order) throws ClientException {
        return connection.send("POST", "/samples/redo", order, StepView.class);
    }

    /** The first disagreements between curators. */
    public AdjudicationList adjudication() throws ClientException {
        return connection.get(new Query("/adjudication").with("limit", 200), AdjudicationList.class);
    }

    /** Decides between curators; returns the sample as the caller sees it now. */
    public Sample adjudicate(String sample, LabelOrder order) throws ClientException {
        return connection.send("POST", "/samples/" + Query.encode(sample) + "/adjudication", order, Sample.class);
    }

    /** What the caller said of one sample from two places, oldest first. */
    public LabelConflicts labelConflicts() throws ClientException {
        return connection.get(new Query("/samples/conflicts"), LabelConflicts.class);
    }

    /** Ends such a conflict with what is right; returns the sample as the caller sees it now. */
    public Sample resolveLabel(String conflict, LabelOrder order) throws ClientException {
        return connection.send("POST", "/samples/conflicts/" + Query.encode(conflict), order, Sample.class);
    }

    /** How many examples each intent has. */
    public CoverageView labelCoverage() throws ClientException {
        return connection.get(new Query("/label-set/coverage"), CoverageView.class);
    }

    /** Intents that the newest label set has no more, as they were called last. */
    public List<Intent> formerIntents() throws ClientException {
        return connection
                .get(new Query("/label-set/former"), FormerIntents.class)
                .intents();
    }

    /** Notes and doubts beside a sample. */
    public SampleRemarks remarks(String sample) throws ClientException {
        return connection.get(new Query("/samples/" + Query.encode(sample) + "/remarks"), SampleRemarks.class);
    }

    /** Samples with a doubt about personal data that nobody has settled. */
    public DoubtList doubts() throws ClientException {
        return connection.get(new Query("/samples/doubts"), DoubtList.class);
    }

    /** Settles a doubt; returns what stands beside the sample then. STALE when it was settled otherwise. */
    public SampleRemarks settleDoubt(String sample, int place, boolean mask) throws ClientException {
        String path = "/samples/" + Query.encode(sample) + "/doubts";
        return connection.send("POST", path, new DoubtOrder(place, mask), SampleRemarks.class);
    }

    /** What a change of the label set would touch. */
    public LabelSetPreview previewLabelSet(LabelSetOrder order) throws ClientException {
        return connection.send("POST", "/label-set/preview", order, LabelSetPreview.class);
    }

    /** Changes the label set; returns it as it is then. STALE when it has another version by now. */
    public LabelSet changeLabelSet(LabelSetOrder order) throws ClientException {
        return connection.send("POST", "/label-set", order, LabelSet.class);
    }

    /** What a bulk change of the samples found would touch. */
    public BulkPreview previewBulk(@Nullable SampleState state, String text, String intent, String order)
            throws ClientException {
        Query query = new Query("/samples/bulk")
                .with("state", state)
                .with("text", text)
                .with("intent", intent.isEmpty() ? null : intent)
                .with("order", order);
        return connection.get(query, BulkPreview.class);
    }

    /** Labels all samples that a query finds, one step for undo. STALE when it finds another number by now. */
    public BulkPreview labelAll(BulkOrder order) throws ClientException {
        return connection.send("POST", "/samples/bulk", order, BulkPreview.class);
    }

    /** How far curators agree. */
    public AgreementView agreement() throws ClientException {
        return connection.get(new Query("/agreement"), AgreementView.class);
    }

    /** Labels many samples, each for itself; the answers come in the same order. */
    public LabelAnswers label(LabelBatch batch) throws ClientException {
        return connection.send("POST", "/labels", batch, LabelAnswers.class);
    }

    /**
     * How suggestions were received.
     *
     * @param by day, intent, template or office
     * @param from first day, inclusive
     * @param to last day, inclusive
     */
    public AcceptanceView acceptance(String by, LocalDate from, LocalDate to) throws ClientException {
        return connection.get(
                new Query("/statistics/acceptance")
                        .with("by", by)
                        .with("from", from)
                        .with("to", to),
                AcceptanceView.class);
    }

    /**
     * The sentences of templates that agents changed most often.
     *
     * @param from first day, inclusive
     * @param to last day, inclusive
     */
    public SentencesView changedSentences(LocalDate from, LocalDate to) throws ClientException {
        return connection.get(
                new Query("/statistics/sentences").with("from", from).with("to", to), SentencesView.class);
    }

    /** Opens the stream of events and keeps it open until the returned stream is closed. */
    public EventStream events(EventStream.Listener listener) {
        return events(listener, EventStream.LONGEST_SILENCE);
    }

    EventStream events(EventStream.Listener listener, Duration longestSilence) {
        return EventStream.open(connection, listener, longestSilence);
    }

    private static String message(String id, String rest) {
        return "/messages/" + Query.encode(id) + rest;
    }

    @Override
    public void close() {
        connection.close();
    }
}
