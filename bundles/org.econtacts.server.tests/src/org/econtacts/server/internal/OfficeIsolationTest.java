package org.econtacts.server.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.econtacts.model.DecisionKind;
import org.econtacts.model.Role;
import org.econtacts.protocol.DecisionOrder;
import org.econtacts.protocol.DraftView;
import org.econtacts.protocol.LeaseRequest;
import org.econtacts.protocol.MessageView;
import org.econtacts.protocol.Protocol;
import org.econtacts.protocol.QueueView;
import org.econtacts.protocol.TransferOrder;
import org.econtacts.server.internal.ServerFixture.Reply;
import org.econtacts.server.internal.http.Route;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The sweep: every route of the table, every role, a message of another office. */
class OfficeIsolationTest {

    /** Words of the foreign message that must not appear in any answer. */
    private static final String SECRET = "mensuelle de TVA";

    private static final Map<Class<?>, Object> BODIES = Map.of(
            LeaseRequest.class,
            new LeaseRequest(null),
            TransferOrder.class,
            new TransferOrder(TestContent.LYON, "À nous", 1, 1),
            DraftView.class,
            new DraftView("Texte", "", "", null),
            DecisionOrder.class,
            new DecisionOrder("m-3", DecisionKind.OTHER_ANSWER, null, null, null, "Bonjour.", null, 0, 1, 1));

    @TempDir
    Path folder;

    private ServerFixture server;

    @BeforeEach
    void start() {
        server = new ServerFixture(folder);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @TestFactory
    Stream<DynamicTest> aMessageOfAnotherOfficeDoesNotExist() {
        List<DynamicTest> tests = new ArrayList<>();
        for (Route route : server.server.routes().routes()) {
            boolean aboutAMessage = route.path().startsWith("/messages/{id}") || route.request() == DecisionOrder.class;
            for (Role role : route.roles()) {
                if (aboutAMessage) {
                    tests.add(DynamicTest.dynamicTest(name(route, role), () -> refused(route, role)));
                }
            }
        }
        assertFalse(tests.size() < 8, "the sweep must see the routes");
        return tests.stream();
    }

    private void refused(Route route, Role role) {
        String query = route.parameters().stream().anyMatch(each -> each.name().equals("token")) ? "?token=1" : "";
        Reply reply = ask(server.session("someone", role, TestContent.LYON), route, query);

        assertEquals(404, reply.status(), reply.text());
        assertFalse(reply.text().contains(SECRET));
    }

    private Reply ask(String token, Route route, String query) {
        String path = route.path().replace("{id}", "m-3") + query;
        Object body = route.request() == null ? null : BODIES.get(route.request());
        return body == null
                ? server.call(token, route.method(), path)
                : server.call(token, route.method(), path, body, Protocol.IDEMPOTENCY_KEY, "k");
    }

    @TestFactory
    Stream<DynamicTest> aRouteIsClosedToOtherRolesAndToStrangers() {
        List<DynamicTest> tests = new ArrayList<>();
        for (Route route : server.server.routes().routes()) {
            if (!route.open()) {
                tests.add(DynamicTest.dynamicTest(name(route, "nobody"), () -> assertEquals(401, bare("", route))));
            }
            for (Role role : Role.values()) {
                if (!route.roles().isEmpty() && !route.roles().contains(role)) {
                    String token = server.session("as-" + role.name().toLowerCase(), role, TestContent.NANTES);
                    tests.add(DynamicTest.dynamicTest(name(route, role), () -> assertEquals(403, bare(token, route))));
                }
            }
        }
        return tests.stream();
    }

    private int bare(String token, Route route) {
        String path = route.path().replace("{id}", "m-3");
        return server.send(token, route.method(), path, null, BodyPublishers.noBody())
                .status();
    }

    private static String name(Route route, Object role) {
        return route.method() + " " + route.path() + " by " + role;
    }

    @Test
    void listsAndSearchesShowOnlyOnesOwnOffices() {
        String agent = server.agent("ines");
        for (String query : List.of("", "?office=" + TestContent.NANTES, "?text=TVA", "?order=BY_SUBJECT")) {
            Reply reply = server.call(agent, "GET", "/messages" + query);
            assertEquals(200, reply.status());
            assertFalse(reply.text().contains("m-3"), query);
        }
        assertEquals(
                0,
                server.call(agent, "GET", "/messages?office=" + TestContent.NANTES)
                        .as(QueueView.class)
                        .total());
        assertEquals(404, server.call(agent, "GET", "/templates?message=m-3").status());
    }

    @Test
    void aTransferredMessageIsGoneFromItsOldOfficeAtOnce() {
        String agent = server.agent("ines");
        long token = server.lease(agent, "m-1").token();
        TransferOrder order = new TransferOrder(
                TestContent.NANTES,
                "Concerne une entreprise",
                token,
                server.message(agent, "m-1").version());

        assertEquals(
                204, server.call(agent, "POST", "/messages/m-1/transfer", order).status());

        assertEquals(404, server.call(agent, "GET", "/messages/m-1").status());
        String other = server.session("noe", Role.AGENT, TestContent.NANTES);
        MessageView there = server.message(other, "m-1");
        assertEquals(TestContent.NANTES, there.office());
        assertEquals("SIP de Lyon 3e", there.transferredFrom());
        assertEquals("Concerne une entreprise", there.transferReason());
    }
}
