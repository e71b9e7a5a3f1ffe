package org.econtacts.server.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.econtacts.analysis.EncoderException;
import org.econtacts.model.Arm;
import org.econtacts.model.Feedback;
import org.econtacts.model.Lease;
import org.econtacts.protocol.MessageView;
import org.econtacts.protocol.Protocol;
import org.econtacts.server.internal.engine.EngineMaker;
import org.econtacts.server.internal.intake.ControlArm;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A second engine that takes its time looks at what the first one has long shown. */
class RefinementTest {

    private static final String MOVED =
            "Bonjour, ma nouvelle adresse suite au déménagement récent doit être enregistrée.";

    @TempDir
    Path folder = Path.of("");

    private final SlowEngine slow = new SlowEngine();
    private final HttpClient http = HttpClient.newHttpClient();
    private ServerFixture server;
    private String agent;

    @BeforeEach
    void start() {
        start(new ControlArm(0, 0), () -> Optional.of(slow));
    }

    private void start(ControlArm control, EngineMaker second) {
        server = new ServerFixture(folder, control, Optional.of(second));
        agent = server.agent("ines");
    }

    @AfterEach
    void stop() {
        slow.mayAnswer.countDown();
        server.close();
        http.close();
    }

    private void send(String id, String body) {
        String line = "{\"id\":\"%s\",\"office\":\"%s\",\"body\":\"%s\"}".formatted(id, TestContent.LYON, body);
        assertEquals(200, server.text(agent, "POST", "/messages", line).status());
    }

    private String best(String id) {
        MessageView view = server.message(agent, id);
        return view.suggestions().isEmpty()
                ? ""
                : view.suggestions().getFirst().suggestion().template();
    }

    /** Does something, then looks at the condition after each event until it holds. */
    private void await(Runnable act, BooleanSupplier condition) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(server.address + Protocol.BASE + "/events"))
                .header("Authorization", "Bearer " + agent)
                .build();
        InputStream events = http.send(request, BodyHandlers.ofInputStream()).body();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(events, StandardCharsets.UTF_8))) {
            act.run();
            while (!condition.getAsBoolean() && lines.readLine() != null) {
                // the stream also has a heartbeat
            }
        }
        assertTrue(condition.getAsBoolean());
    }

    @Test
    void aSlowEncoderDelaysNothingAndItsBetterSuggestionFollows() throws Exception {
        send("n-1", MOVED);
        assertEquals("t-address", best("n-1"));

        await(slow.mayAnswer::countDown, () -> best("n-1").equals("t-deadline"));

        assertTrue(server.message(agent, "n-1").verdicts().stream()
                .anyMatch(verdict -> verdict.analyzer().equals("encoder")));
    }

    @Test
    void whatWasOpenBeforeIsLookedAtToo() throws Exception {
        await(slow.mayAnswer::countDown, () -> best("m-1").equals("t-deadline"));
    }

    @Test
    void anEncoderThatFailsOrIsSilentLeavesWhatWasFoundFirst() throws Exception {
        send("n-1", MOVED + " " + SlowEngine.FAILING);
        send("n-2", MOVED + " " + SlowEngine.SILENT);
        send("n-3", MOVED);

        await(slow.mayAnswer::countDown, () -> best("n-3").equals("t-deadline"));

        assertTrue(slow.asked.containsAll(Set.of("n-1", "n-2")));
        assertEquals("t-address", best("n-1"));
        assertEquals("t-address", best("n-2"));
    }

    @Test
    void aControlMessageStaysOne() throws Exception {
        slow.mayAnswer.countDown();
        server.close();
        start(new ControlArm(0.999_999_999, 1), () -> Optional.of(slow));

        await(
                () -> send("n-1", MOVED),
                () ->
                        server
                                .store
                                .messages()
                                .find("n-1", Set.of(TestContent.LYON))
                                .orElseThrow()
                                .suggestions()
                                .verdicts()
                                .stream()
                                .anyMatch(verdict -> verdict.analyzer().equals("encoder")));

        assertEquals(Arm.CONTROL, server.message(agent, "n-1").showing().arm());
        assertEquals("", best("n-1"));
    }

    @Test
    void theSuggestionThatTheAgentSawCanStillBeAcceptedAndTeachesBothEngines() throws Exception {
        send("n-1", MOVED);
        MessageView seen = server.message(agent, "n-1");
        Lease lease = server.lease(agent, "n-1");
        await(slow.mayAnswer::countDown, () -> best("n-1").equals("t-deadline"));

        assertEquals(200, server.decide(agent, Orders.accept(seen, lease)).status());
        server.clock.advance(Duration.ofSeconds(10));

        await(
                server.server::sendDue,
                () -> !slow.learnt().isEmpty() && !server.engine.learnt().isEmpty());
        Feedback learnt = slow.learnt().getFirst();
        assertEquals("address-change", learnt.intent());
        assertEquals(server.engine.learnt(), slow.learnt());
    }

    @Test
    void anEncoderThatCannotBeUsedOrIsNotInTheProgramChangesNothing() {
        slow.mayAnswer.countDown();
        for (EngineMaker none : new EngineMaker[] {
            Optional::empty,
            () -> {
                throw new EncoderException("it is missing", "il manque", null);
            }
        }) {
            server.close();
            start(new ControlArm(0, 0), none);
            send("n-1", MOVED);
            assertEquals("t-address", best("n-1"));
            assertFalse(server.message(agent, "n-1").verdicts().stream()
                    .anyMatch(verdict -> verdict.analyzer().equals("encoder")));
        }
    }
}
