package org.econtacts.server.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.econtacts.model.Lease;
import org.econtacts.model.RejectionReason;
import org.econtacts.model.Role;
import org.econtacts.protocol.AcceptanceLine;
import org.econtacts.protocol.AcceptanceView;
import org.econtacts.protocol.DecisionOrder;
import org.econtacts.protocol.MessageView;
import org.econtacts.protocol.SentenceLine;
import org.econtacts.protocol.SentencesView;
import org.econtacts.server.internal.ServerFixture.Reply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StatisticsTest {

    @TempDir
    Path folder;

    private ServerFixture server;
    private String agent;
    private String lead;

    @BeforeEach
    void start() {
        server = new ServerFixture(folder);
        agent = server.agent("ines");
        lead = server.session("lea", Role.TEAM_LEAD, TestContent.LYON);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private String answered(String id, String from, String to) {
        MessageView message = server.message(agent, id);
        Lease lease = server.lease(agent, id);
        String text = message.suggestions().getFirst().text().replace(from, to);
        DecisionOrder order = from.isEmpty() ? Orders.accept(message, lease) : Orders.edit(message, lease, text);
        assertEquals(200, server.decide(agent, order).status());
        return text;
    }

    private List<SentenceLine> sentences(String query) {
        return server.call(lead, "GET", "/statistics/sentences" + query)
                .as(SentencesView.class)
                .rows();
    }

    @Test
    void aSentenceThatAgentsChangeIsShownWithItsTemplateAndItsWords() {
        answered("m-1", "est enregistrée après", "sera enregistrée sous huit jours après");

        SentenceLine line = sentences("").getFirst();

        assertEquals("t-address", line.template());
        assertEquals(
                "Votre nouvelle adresse, signalée le {date_message}, est enregistrée après votre déménagement récent.",
                line.sentence());
        assertEquals(List.of(0L, 1L, 0L), List.of(line.kept(), line.changed(), line.removed()));
        assertEquals(1, line.touched());
    }

    @Test
    void aSentenceThatEverybodyKeepsIsShownForItsTemplateOnly() {
        answered("m-1", "", "");

        assertEquals(List.of(), sentences(""));
        assertEquals(
                List.of(1L),
                sentences("?template=t-address").stream()
                        .map(SentenceLine::kept)
                        .toList());
        assertEquals(List.of(), sentences("?template=t-vat"));
    }

    @Test
    void aPeriodThatEndsBeforeItBeginsIsRefusedWithItsFieldNamed() {
        for (String path : List.of("/statistics/sentences", "/statistics/acceptance")) {
            Reply reply = server.call(lead, "GET", path + "?from=2026-03-02&to=2026-03-01");
            assertEquals(400, reply.status());
            assertEquals("from", reply.problem().field());
        }
    }

    @Test
    void figuresAreCountedByTheGroupAskedForWithItsTitle() {
        answered("m-1", "", "");
        MessageView second = server.message(agent, "m-2");
        server.decide(agent, Orders.reject(second, server.lease(agent, "m-2"), RejectionReason.WRONG_TOPIC));

        AcceptanceView byOffice =
                server.call(lead, "GET", "/statistics/acceptance?by=office").as(AcceptanceView.class);
        AcceptanceLine office = byOffice.rows().getFirst();
        assertEquals(1, byOffice.rows().size());
        assertEquals(List.of(1L, 1L), List.of(office.accepted(), office.rejected()));
        assertEquals(0.5, office.acceptance());
        assertEquals(
                List.of("Changement d’adresse", "Délai de paiement"),
                server.call(lead, "GET", "/statistics/acceptance?by=TEMPLATE").as(AcceptanceView.class).rows().stream()
                        .map(AcceptanceLine::title)
                        .toList());
    }

    @Test
    void aDayOutsideThePeriodCountsNothing() {
        answered("m-1", "", "");
        assertEquals(
                List.of(),
                server.call(lead, "GET", "/statistics/acceptance?from=2026-02-01&to=2026-03-01")
                        .as(AcceptanceView.class)
                        .rows());
    }

    @Test
    void anOfficeOfOthersCountsNothing() {
        answered("m-1", "", "");
        String other = server.session("noe", Role.TEAM_LEAD, TestContent.NANTES);
        for (String path : List.of("/statistics/acceptance", "/statistics/acceptance?office=" + TestContent.LYON)) {
            assertEquals(
                    List.of(),
                    server.call(other, "GET", path).as(AcceptanceView.class).rows());
        }
        assertEquals(
                List.of(),
                server.call(other, "GET", "/statistics/sentences?template=t-address")
                        .as(SentencesView.class)
                        .rows());
    }

    @Test
    void anUnknownGroupIsRefused() {
        Reply reply = server.call(lead, "GET", "/statistics/acceptance?by=moon");
        assertEquals(400, reply.status());
        assertEquals("by", reply.problem().field());
    }
}
