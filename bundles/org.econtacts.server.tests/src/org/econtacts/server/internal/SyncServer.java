package org.econtacts.server.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.econtacts.model.Audience;
import org.econtacts.model.Message;
import org.econtacts.model.Office;
import org.econtacts.store.Intake;
import org.econtacts.testkit.store.Fixtures;

/** A server in memory with the lines of two agents to it, for many sequences: each has offices and messages of its own. */
final class SyncServer implements AutoCloseable {

    private final ServerFixture fixture;
    private final List<SyncLine> lines = new ArrayList<>();

    SyncServer(Path folder) {
        fixture = new ServerFixture(folder);
        for (String each : SyncWorld.NAMES) {
            lines.add(SyncLine.of(each, fixture));
        }
    }

    ServerFixture fixture() {
        return fixture;
    }

    List<SyncLine> lines() {
        return lines;
    }

    /** Two new offices. */
    List<String> addOffices(int number) {
        List<String> added = new ArrayList<>();
        for (String each : List.of("sip-", "sie-")) {
            Office office = new Office(each + number, each + number, Audience.INDIVIDUAL);
            fixture.store.messages().putOffice(office);
            added.add(office.id());
        }
        return added;
    }

    /** New messages, in these offices by turns; the last has no suggestion. */
    List<String> addMessages(int number, List<String> offices) {
        List<Intake> intakes = new ArrayList<>();
        List<String> added = new ArrayList<>();
        for (int i = 0; i < SyncWorld.MESSAGES; i++) {
            String id = "m" + number + "-" + (i + 1);
            Intake usual = Fixtures.intake(id, i);
            Message plain = usual.message();
            Message message = Fixtures.with(plain, offices.get(i % offices.size()), plain.subject(), plain.body());
            boolean last = i == SyncWorld.MESSAGES - 1;
            intakes.add(new Intake(
                    message,
                    last
                            ? Fixtures.with(
                                    usual.suggestions(),
                                    List.of(),
                                    usual.suggestions().showing())
                            : usual.suggestions(),
                    last ? "" : usual.preview(),
                    null));
            added.add(id);
        }
        fixture.store.messages().addAll(intakes);
        return added;
    }

    @Override
    public void close() {
        lines.forEach(SyncLine::close);
        fixture.close();
    }
}
