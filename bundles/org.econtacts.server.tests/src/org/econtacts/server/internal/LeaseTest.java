package org.econtacts.server.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import org.econtacts.model.Lease;
import org.econtacts.protocol.LeaseRequest;
import org.econtacts.protocol.Problem;
import org.econtacts.server.internal.ServerFixture.Reply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeaseTest {

    @TempDir
    Path folder = Path.of("");

    private ServerFixture server;
    private String ines = "";
    private String karim = "";

    @BeforeEach
    void start() {
        server = new ServerFixture(folder);
        ines = server.agent("ines");
        karim = server.agent("karim");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void theSecondAgentIsToldWhoHasTheMessageInHand() {
        server.lease(ines, "m-1");

        Reply reply = server.text(karim, "POST", "/messages/m-1/lease", "{}");

        assertEquals(Problem.Type.HELD, reply.problem().kind());
        assertEquals("Name of ines", reply.problem().holder());
        assertTrue(reply.problem().detail().contains("Name of ines"));
    }

    @Test
    void aRenewedLeaseKeepsItsTokenAndLastsLonger() {
        Lease lease = server.lease(ines, "m-1");
        server.clock.advance(Duration.ofMinutes(4));

        Lease renewed = server.call(ines, "POST", "/messages/m-1/lease", new LeaseRequest(lease.token()))
                .as(Lease.class);

        assertEquals(lease.token(), renewed.token());
        assertEquals(Duration.ofMinutes(4), Duration.between(lease.expiresAt(), renewed.expiresAt()));
    }

    @Test
    void aMessageGivenBackIsFreeAndTheOldTokenIsWorthNothing() {
        Lease lease = server.lease(ines, "m-1");
        assertEquals(
                204,
                server.call(ines, "DELETE", "/messages/m-1/lease?token=" + lease.token())
                        .status());

        Lease next = server.lease(karim, "m-1");

        assertTrue(next.token() > lease.token());
        Reply late = server.call(ines, "POST", "/messages/m-1/lease", new LeaseRequest(lease.token()));
        assertEquals(Problem.Type.STALE, late.problem().kind());
        assertEquals("Name of karim", late.problem().holder());
    }

    @Test
    void whatTheSenderWroteInBracesComesOutAsItStands() {
        String text = server.message(ines, "m-2").suggestions().getFirst().text();

        assertTrue(text.startsWith("Bonjour {x} Martin,"), text);
        assertTrue(text.contains("{date_limite}"), text);
    }
}
