package org.econtacts.server.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.econtacts.model.Role;
import org.econtacts.protocol.IntakeReport;
import org.econtacts.protocol.Problem;
import org.econtacts.protocol.Protocol;
import org.econtacts.server.internal.ServerFixture.Reply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the server does not do, and how it says so. */
class RefusalTest {

    @TempDir
    Path folder = Path.of("");

    private ServerFixture server;
    private String agent = "";

    @BeforeEach
    void start() {
        server = new ServerFixture(folder);
        agent = server.agent("ines");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void brokenJsonIsRefusedWithItsPlace() {
        Reply reply = server.text(agent, "POST", "/messages", "{\"body\": ");

        assertEquals(400, reply.status());
        assertEquals(Problem.Type.BAD_REQUEST, reply.problem().kind());
        assertTrue(reply.problem().detail().contains("line 1"));
    }

    @Test
    void anUnknownFieldIsNamed() {
        assertEquals("colour", badField("{\"body\":\"x\",\"colour\":1}"));
    }

    @Test
    void aFieldOfTheWrongTypeIsNamedWithItsPath() {
        assertEquals("subject", badField("{\"body\":\"x\",\"subject\":7}"));
        assertEquals("sender.name", badField("{\"body\":\"x\",\"sender\":{\"name\":[]}}"));
        assertEquals("receivedAt", badField("{\"body\":\"x\",\"receivedAt\":\"yesterday\"}"));
    }

    @Test
    void aWordThatIsNotOneOfTheFewIsRefusedWithTheFew() {
        Reply reply = server.text(agent, "POST", "/messages", "{\"body\":\"x\",\"audience\":\"ALL\"}");

        assertEquals("audience", reply.problem().field());
        assertTrue(reply.problem().detail().contains("INDIVIDUAL, BUSINESS"));
    }

    @Test
    void aFieldGivenTwiceIsNamed() {
        assertEquals("body", badField("{\"body\":\"x\",\"body\":\"y\"}"));
    }

    @Test
    void aMissingFieldIsNamed() {
        assertEquals("body", badField("{}"));
        Reply reply = server.text("", "POST", "/sign-in", "{\"account\":\"ines\"}");
        assertEquals("password", reply.problem().field());
    }

    private String badField(String json) {
        Reply reply = server.text(agent, "POST", "/messages", json);
        assertEquals(400, reply.status());
        return String.valueOf(reply.problem().field());
    }

    @Test
    void anObjectOverOneMebibyteIsTooLarge() {
        String json = "{\"body\":\"" + "x".repeat(Protocol.MAX_OBJECT_BYTES) + "\"}";

        assertEquals(
                Problem.Type.TOO_LARGE,
                server.text(agent, "POST", "/messages", json).problem().kind());
    }

    @Test
    void aLineOverOneMebibyteIsRefusedAndTheOthersGoIn() {
        String lines = "{\"id\":\"a\",\"body\":\"x\"}\n{\"body\":\"" + "x".repeat(Protocol.MAX_OBJECT_BYTES)
                + "\"}\n{\"id\":\"b\",\"body\":\"y\"}";

        IntakeReport report = lines(lines).as(IntakeReport.class);

        assertEquals(2, report.accepted());
        assertEquals(2, report.refused().getFirst().line());
        assertEquals(200, server.call(agent, "GET", "/messages/b").status());
    }

    @Test
    void badLinesAreToldWithNumberFieldAndReasonAndDoNotStopTheRest() {
        IntakeReport report = lines("{\"id\":\"a\",\"body\":\"x\"}\n\n{\"body\":\n{\"body\":\"\"}\n"
                        + "{\"id\":\"m-1\",\"body\":\"again\"}\n{\"body\":\"z\",\"office\":\"" + TestContent.NANTES
                        + "\"}\n")
                .as(IntakeReport.class);

        assertEquals(1, report.accepted());
        assertEquals(1, report.known());
        assertEquals(3, report.refused().get(0).line());
        assertEquals("", report.refused().get(0).field());
        assertEquals(4, report.refused().get(1).line());
        assertEquals("body", report.refused().get(1).field());
        assertEquals("office", report.refused().get(2).field());
        assertEquals(3, report.refused().size());
    }

    private Reply lines(String lines) {
        return server.send(agent, "POST", "/messages", Protocol.JSON_LINES, BodyPublishers.ofString(lines));
    }

    @Test
    void aStreamOver64MebibytesIsRefused() {
        Reply reply = server.send(
                agent,
                "POST",
                "/messages",
                Protocol.JSON_LINES,
                BodyPublishers.ofInputStream(() -> blankLines(Protocol.MAX_STREAM_BYTES + 1L)));

        assertEquals(413, reply.status());
        assertEquals(Problem.Type.TOO_LARGE, reply.problem().kind());
    }

    private static InputStream blankLines(long length) {
        return new InputStream() {
            private long left = length;

            @Override
            public int read() {
                return left-- > 0 ? '\n' : -1;
            }

            @Override
            @NonNullByDefault({})
            public int read(byte[] bytes, int offset, int count) {
                if (left <= 0) {
                    return -1;
                }
                int some = (int) Math.min(count, left);
                java.util.Arrays.fill(bytes, offset, offset + some, (byte) '\n');
                left -= some;
                return some;
            }
        };
    }

    @Test
    void anotherMediaTypeIsUnsupported() {
        Reply reply = server.send(agent, "POST", "/messages", "text/plain", BodyPublishers.ofString("{}"));

        assertEquals(Problem.Type.UNSUPPORTED, reply.problem().kind());
    }

    @Test
    void unknownAddressesMethodsAndParametersAreProblemsToo() {
        assertEquals(
                Problem.Type.NOT_FOUND,
                server.call(agent, "GET", "/nothing").problem().kind());
        assertEquals(
                Problem.Type.METHOD_NOT_ALLOWED,
                server.call(agent, "DELETE", "/messages").problem().kind());
        assertEquals(
                "colour",
                server.call(agent, "GET", "/messages?colour=red").problem().field());
        assertEquals(
                "limit",
                server.call(agent, "GET", "/messages?limit=501").problem().field());
        assertEquals(
                "status",
                server.call(agent, "GET", "/messages?status=LOST").problem().field());
        assertEquals(
                Problem.Type.BAD_REQUEST,
                server.call(agent, "GET", "/messages/a%2Fb").problem().kind());
    }

    @Test
    void theSentenceIsInTheLanguageThatWasAskedFor() {
        String french = server.send(
                        "", "GET", "/me", null, BodyPublishers.noBody(), "Accept-Language", "fr-FR,fr;q=0.9")
                .problem()
                .detail();
        String english = server.send("", "GET", "/me", null, BodyPublishers.noBody(), "Accept-Language", "de")
                .problem()
                .detail();

        assertTrue(french.startsWith("Veuillez"), french);
        assertTrue(english.startsWith("Please"), english);
    }

    @Test
    void answersSayThatNothingMayBeKeptOrGuessed() {
        Reply reply = server.call(agent, "GET", "/messages");

        assertEquals(
                "no-store",
                reply.response().headers().firstValue("Cache-Control").orElse(""));
        assertEquals(
                "nosniff",
                reply.response().headers().firstValue("X-Content-Type-Options").orElse(""));
        assertFalse(reply.response().headers().firstValue("Server").isPresent());
    }

    @Test
    void guessingAPasswordIsSlowedDownAndTheRightOneWaitsToo() {
        server.server
                .accounts()
                .put(
                        new org.econtacts.model.Account(
                                "noe", "Noé", java.util.Set.of(Role.AGENT), java.util.Set.of(), false),
                        "the right password");
        for (int i = 0; i < 5; i++) {
            assertEquals(401, signIn("noe", "wrong").status());
        }

        Reply throttled = signIn("NOE", "the right password");

        assertEquals(Problem.Type.TOO_MANY, throttled.problem().kind());
        server.clock.advance(Duration.ofSeconds(3));
        assertEquals(200, signIn("noe", "the right password").status());
    }

    @Test
    void aNameThatDoesNotExistIsAnsweredLikeAWrongPassword() {
        assertEquals(
                signIn("agent", "wrong").problem().detail(),
                signIn("nobody", "wrong").problem().detail());
    }

    private Reply signIn(String account, String password) {
        return server.call("", "POST", "/sign-in", Map.of("account", account, "password", password));
    }

    @Test
    void aSessionEndsWithSignOutAndAfterEightHours() {
        assertEquals(200, server.call(agent, "GET", "/me").status());
        server.call(agent, "POST", "/sign-out");
        assertEquals(401, server.call(agent, "GET", "/me").status());

        String other = server.agent("karim");
        server.clock.advance(Duration.ofHours(8));
        assertEquals(401, server.call(other, "GET", "/me").status());
    }
}
