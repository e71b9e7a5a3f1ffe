package org.econtacts.server.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.econtacts.client.ClientException;
import org.econtacts.model.DecisionKind;
import org.econtacts.model.Lease;
import org.econtacts.model.Role;
import org.econtacts.protocol.MessageView;
import org.econtacts.protocol.TransferOrder;
import org.econtacts.server.internal.ServerFixture.Reply;

/** Four messages in two offices, two agents with a machine each, and a third one who works on line. */
final class SyncWorld implements AutoCloseable {

    static final List<String> NAMES = List.of("ana", "bob");
    static final int MESSAGES = 4;
    private static final int MOST_ROUNDS = 20;

    private final SyncServer server;
    private final ServerFixture fixture;
    private final List<String> messages;
    private final List<String> offices;
    private final String carol;
    private final List<SyncClient> clients = new ArrayList<>();
    private int number;

    /** @param number of this world; no other on the same server has it */
    SyncWorld(SyncServer server, Path folder, int number) throws Exception {
        this.server = server;
        fixture = server.fixture();
        offices = server.addOffices(number);
        messages = server.addMessages(number, offices);
        carol = fixture.session("carol", Role.AGENT, offices.get(0), offices.get(1));
        for (SyncLine each : server.lines()) {
            each.grant(Set.copyOf(offices));
            each.signIn();
            clients.add(new SyncClient(each, Files.createDirectories(folder.resolve(each.name()))));
        }
        for (SyncClient each : clients) {
            each.sync();
        }
    }

    /** Does it, if it can be done as things stand. */
    void perform(SyncAction action) throws Exception {
        SyncClient client = clients.get(action.client());
        String message = messages.get(action.message());
        number++;
        switch (action.kind()) {
            case SYNCS -> client.sync();
            case ANSWERS -> client.decide(message, DecisionKind.OTHER_ANSWER, number);
            case EDITS_SUGGESTION -> client.decide(message, DecisionKind.EDITED, number);
            case REJECTS -> client.decide(message, DecisionKind.REJECTED, number);
            case TYPES -> client.type(message, client.name + " types " + number);
            case TAKES -> client.take(message);
            case GOES_OFFLINE -> client.line(false);
            case COMES_BACK -> client.line(true);
            case SENDS_WITHOUT_HEARING -> client.sendWithoutHearing();
            case CRASHES -> client.crash();
            case SENDS_AGAIN -> client.sendConflictAgain();
            case GIVES_UP -> client.giveUpConflict();
            case TAKES_BACK -> client.takeBack();
            case LOSES_OFFICE -> server.lines().get(action.client()).grant(Set.of(offices.get(action.message() % 2)));
            case REGAINS_OFFICES -> server.lines().get(action.client()).grant(Set.copyOf(offices));
            case CAROL_TAKES, CAROL_ANSWERS, CAROL_TRANSFERS -> carol(action.kind(), message);
            case TIME_PASSES -> {
                fixture.clock.advance(Duration.ofMinutes(6));
                fixture.server.sendDue();
            }
        }
    }

    /** When the message is in somebody else's hands, or answered, there is nothing for her to do. */
    private void carol(SyncAction.Kind kind, String message) {
        Reply taken = fixture.text(carol, "POST", "/messages/" + message + "/lease", "{}");
        if (taken.status() != 200 || kind == SyncAction.Kind.CAROL_TAKES) {
            return;
        }
        Lease lease = taken.as(Lease.class);
        MessageView view = fixture.message(carol, message);
        if (kind == SyncAction.Kind.CAROL_ANSWERS) {
            fixture.decide(carol, Orders.other(view, lease, "Carol answers (" + number + ")"));
            return;
        }
        String other = offices.get(view.office().equals(offices.get(0)) ? 1 : 0);
        TransferOrder order = new TransferOrder(other, "For you", lease.token(), view.version());
        fixture.call(carol, "POST", "/messages/" + message + "/transfer", order);
    }

    /** All come back, and send what waits. */
    void settle() throws InterruptedException {
        for (SyncClient each : clients) {
            each.line(true);
            for (int i = 0; i < MOST_ROUNDS && each.machine().store.outbox().waiting(each.name) > 0; i++) {
                each.sync();
            }
        }
        fixture.clock.advance(Duration.ofMinutes(6));
        fixture.server.sendDue();
        for (SyncClient each : clients) {
            each.sync();
        }
    }

    void check() throws ClientException {
        SyncChecks checks = new SyncChecks(fixture, Set.copyOf(offices), messages);
        clients.forEach(checks::nothingOfItIsLostOrDoneTwice);
        messages.forEach(checks::isAnsweredAtMostOnce);
        for (int i = 0; i < clients.size(); i++) {
            checks.isEqual(clients.get(i), server.lines().get(i).signIn());
        }
    }

    /** How many conflicts were dealt with or are shown at the end. */
    int conflicts() {
        return clients.stream()
                .mapToInt(each -> each.conflictsSeen() + each.shown().size())
                .sum();
    }

    @Override
    public void close() throws IOException {
        for (SyncClient each : clients) {
            each.close();
        }
    }
}
