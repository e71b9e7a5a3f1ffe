package org.econtacts.server.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.econtacts.model.Arm;
import org.econtacts.model.DecisionKind;
import org.econtacts.model.Feedback;
import org.econtacts.model.Lease;
import org.econtacts.protocol.DecisionOrder;
import org.econtacts.protocol.MessageView;
import org.econtacts.protocol.QueueView;
import org.econtacts.server.internal.http.Sentences;
import org.econtacts.server.internal.intake.ControlArm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A message on which nothing is shown, from the queue to what is learnt from it. */
class ControlMessageTest {

    /** So great that every message with a suggestion is one. */
    private static final ControlArm ALL = new ControlArm(0.999_999_999, 1);

    @TempDir
    Path folder = Path.of("");

    @Test
    void aControlShowsTheAgentNothingOfWhatWasFound() {
        try (ServerFixture server = new ServerFixture(folder, ALL)) {
            String agent = server.agent("ines");
            MessageView control = server.message(agent, "m-1");
            assertEquals(Arm.CONTROL, control.showing().arm());
            assertEquals(List.of(), control.suggestions());
            assertEquals(List.of(), control.best());
            assertEquals(List.of(), control.verdicts());
            assertNull(server.call(agent, "GET", "/messages")
                    .as(QueueView.class)
                    .rows()
                    .getFirst()
                    .intent());
            assertFalse(server.store
                    .messages()
                    .find("m-1", Set.of(TestContent.LYON))
                    .orElseThrow()
                    .suggestions()
                    .best()
                    .isEmpty());
            assertEquals(Arm.ABSTAINED, server.message(agent, "m-4").showing().arm());
        }
    }

    @Test
    void whatTheAgentChoosesOnAControlIsAnHonestCase() {
        try (ServerFixture server = new ServerFixture(folder, ALL)) {
            String agent = server.agent("ines");
            Lease lease = server.lease(agent, "m-1");
            assertEquals(
                    200,
                    server.decide(agent, chosen(server.message(agent, "m-1"), lease))
                            .status());
            server.clock.advance(Duration.ofSeconds(10));
            server.server.sendDue();
            Feedback learnt = server.store.decisions().feedbackAfter(0, 10).getFirst();
            assertEquals(Arm.CONTROL, learnt.arm());
            assertEquals("address-change", learnt.intent());
            assertTrue(learnt.isHonest());
            assertFalse(server.message(agent, "m-1").best().isEmpty(), "shown once it is answered");
        }
    }

    private static DecisionOrder chosen(MessageView message, Lease lease) {
        return new DecisionOrder(
                message.message().id(),
                DecisionKind.OTHER_ANSWER,
                null,
                "t-address",
                null,
                "Votre adresse est enregistrée.",
                null,
                1_500,
                lease.token(),
                message.version());
    }

    @Test
    void theShareIsReadFromTheDataFolder() throws IOException, ConfigurationException {
        assertEquals(0.05, ConfigurationFile.of(folder).controlArm().share());
        configure("control.share = 0.1\ncontrol.seed = 3\n");
        assertEquals(new ControlArm(0.1, 3), ConfigurationFile.of(folder).controlArm());
    }

    @Test
    void aWrongShareIsRefusedInBothLanguages() throws IOException, ConfigurationException {
        for (String share : List.of("0,05", "-0.1", "0.6", "NaN", "")) {
            configure("control.share = " + share);
            ConfigurationFile file = ConfigurationFile.of(folder);
            ConfigurationException refused = assertThrows(ConfigurationException.class, file::controlArm);
            for (Locale language : List.of(Locale.FRENCH, Locale.ENGLISH)) {
                String sentence = refused.sentence(new Sentences(language));
                assertTrue(sentence.contains("control.share") && sentence.contains("econtacts.properties"), sentence);
            }
        }
    }

    private void configure(String text) throws IOException {
        Files.writeString(folder.resolve(ConfigurationFile.NAME), text);
    }
}
