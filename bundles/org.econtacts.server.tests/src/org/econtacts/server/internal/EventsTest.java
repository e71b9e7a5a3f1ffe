package org.econtacts.server.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.econtacts.model.Role;
import org.econtacts.protocol.Protocol;
import org.econtacts.protocol.ServerEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EventsTest {

    @TempDir
    Path folder = Path.of("");

    private ServerFixture server;
    private final HttpClient http = HttpClient.newHttpClient();

    @BeforeEach
    void start() {
        server = new ServerFixture(folder);
    }

    @AfterEach
    void stop() {
        server.close();
        http.close();
    }

    private BufferedReader listen(String token) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(server.address + Protocol.BASE + "/events"))
                .header("Authorization", "Bearer " + token)
                .build();
        return new BufferedReader(new InputStreamReader(
                http.send(request, BodyHandlers.ofInputStream()).body(), StandardCharsets.UTF_8));
    }

    private static String nextData(BufferedReader lines) throws IOException {
        String line = lines.readLine();
        while (line != null && !line.startsWith("data:")) {
            line = lines.readLine();
        }
        return String.valueOf(line);
    }

    @Test
    void anAgentHearsOfHisOwnOfficesMessagesOnlyAndOnlyTheirIds() throws Exception {
        try (BufferedReader lyon = listen(server.agent("ines"))) {
            lyon.readLine();
            String nantes = server.session("noe", Role.AGENT, TestContent.NANTES);
            server.lease(nantes, "m-3");
            server.lease(server.agent("karim"), "m-2");

            String data = nextData(lyon);

            assertEquals(
                    new ServerEvent(ServerEvent.Kind.MESSAGE, "m-2"),
                    server.codec.read(data.substring(5).getBytes(StandardCharsets.UTF_8), ServerEvent.class));
        }
    }

    @Test
    void theStreamEndsWithTheSession() throws Exception {
        String token = server.agent("ines");
        try (BufferedReader lines = listen(token)) {
            lines.readLine();
            server.call(token, "POST", "/sign-out");

            String line = lines.readLine();
            while (line != null) {
                assertFalse(line.startsWith("data:"));
                line = lines.readLine();
            }
        }
    }
}
