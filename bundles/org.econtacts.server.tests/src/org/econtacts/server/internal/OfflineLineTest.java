package org.econtacts.server.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.econtacts.model.Account;
import org.econtacts.model.Role;
import org.econtacts.model.Sample;
import org.econtacts.model.SampleState;
import org.econtacts.model.Template;
import org.econtacts.protocol.LabelOrder;
import org.econtacts.store.Intake;
import org.econtacts.sync.Operation.Kind;
import org.econtacts.sync.Outbox.Request;
import org.econtacts.testkit.net.BadLine;
import org.econtacts.testkit.net.BadLine.Passed;
import org.econtacts.testkit.net.Faults;
import org.econtacts.testkit.store.Fixtures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Much at once over a line, and a little over a slow one that breaks. */
class OfflineLineTest {

    private static final int LABELS = Integer.getInteger("econtacts.labels", 1_000);
    private static final int MESSAGES = 40;
    private static final int TEMPLATES = 60;
    private static final int BYTES_PER_SECOND = Integer.getInteger("econtacts.line.bytes", 2_000_000);

    @TempDir
    Path folder = Path.of("");

    @Test
    void labelsMadeOfflineReachTheServerEachOnceAlsoWhenRepliesAreLost() throws Exception {
        try (ServerFixture fixture = new ServerFixture(folder);
                BadLine line = new BadLine(fixture.address, new Faults(0.02, 0.05, 0.05, 0.05, 0, 0), 3)) {
            List<Sample> samples = new ArrayList<>();
            for (int i = 0; i < LABELS; i++) {
                samples.add(
                        new Sample("s" + i, "Texte " + i, "import", SampleState.UNLABELLED, List.of(), List.of(), 0));
            }
            fixture.store.labels().addAll(samples);
            Account zoe = new Account("zoe", "Zoé", Set.of(Role.CURATOR), Set.of(TestContent.LYON), false);
            fixture.store.accounts().put(zoe);
            String token = fixture.server.sessions().open(zoe).token();
            try (OfflineAgent curator = new OfflineAgent("zoe", folder.resolve("zoe"), line.address(), token, 0)) {
                List<Request> labels = new ArrayList<>();
                for (Sample each : samples) {
                    LabelOrder order = LabelOrder.of(0, SampleState.LABELLED, List.of("address-change"));
                    labels.add(new Request("zoe", Kind.LABEL, each.id(), "", order));
                }
                curator.store.outbox().addAll(labels);
                long begun = System.nanoTime();
                curator.start().awaitSent();
                long millis = Duration.ofNanos(System.nanoTime() - begun).toMillis();
                assertEquals(List.of(), curator.store.outbox().all());
                System.out.println("labels: " + LABELS + " made off line, with the server after " + millis + " ms");
            }
            for (Sample each : samples) {
                assertEquals(
                        1, fixture.store.labels().labels(each.id()).getFirst().version(), each.id());
            }
        }
    }

    @Test
    void aSlowLineThatBreaksGoesOnWithoutFetchingAWholePageAgain() throws Exception {
        try (ServerFixture fixture = new ServerFixture(folder);
                BadLine line = new BadLine(fixture.address, new Faults(0, 0, 0, 0, 0.3, BYTES_PER_SECOND), 5)) {
            fill(fixture);
            String token = fixture.session("ana", Role.AGENT, Fixtures.LYON.id());
            try (OfflineAgent agent = new OfflineAgent("ana", folder.resolve("ana"), line.address(), token, MESSAGES)) {
                agent.start().await(() -> has(agent));
            }
            Map<String, Integer> whole = new HashMap<>();
            for (Passed each : line.passed()) {
                if (each.whole()) {
                    whole.merge(each.request(), 1, Integer::sum);
                }
            }
            long broken = line.passed().stream().filter(each -> !each.whole()).count();
            assertTrue(broken > 5, "the line hardly broke");
            whole.forEach((request, times) ->
                    assertTrue(!isPage(request) || times == 1, request + " was fetched " + times + " times"));
            System.out.println("slow line: " + whole.size() + " pages, " + broken + " cuts, no whole page again");
        }
    }

    private static void fill(ServerFixture fixture) {
        fixture.store.messages().putOffice(Fixtures.LYON);
        List<Intake> intakes = new ArrayList<>();
        for (int i = 0; i < MESSAGES; i++) {
            intakes.add(Fixtures.intake("x" + i, i));
        }
        fixture.store.messages().addAll(intakes);
        List<Template> templates = new ArrayList<>();
        for (int i = 0; i < TEMPLATES; i++) {
            templates.add(new Template(
                    "t" + i, 1, "Titre", "Corps ".repeat(200), "i", null, List.of(), List.of(), null, null, ""));
        }
        fixture.store.templates().putAll(templates);
    }

    private static boolean has(OfflineAgent agent) {
        return agent.store.cache().lines().size() == MESSAGES
                && agent.store.templates().all().size() >= TEMPLATES
                && agent.store.cache().lines().stream()
                        .allMatch(each -> agent.store.cache().message(each.id()).isPresent());
    }

    /** A stretch of the templates that was not the last one, or a message. */
    private static boolean isPage(String request) {
        return request.matches("GET /api/v1/messages/x\\d+")
                || request.matches("GET .*/templates/changes\\?after=[04].");
    }
}
