package org.econtacts.server.internal;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.econtacts.content.PackagedContent;
import org.econtacts.model.BuiltInContent.Part;
import org.econtacts.model.Intent;
import org.econtacts.model.LabelSet;
import org.econtacts.protocol.BadInputException;
import org.econtacts.protocol.JsonCodec;
import org.econtacts.protocol.JsonLines;
import org.econtacts.protocol.TemplateLine;
import org.econtacts.server.internal.ServerParts.Settings;
import org.econtacts.store.memory.MemoryStore;

/** The server with everything in memory and a simple engine, on a port, to try a client against. */
public final class TryOutServer {

    private TryOutServer() {}

    /** Argument: the port, 0 = any. */
    public static void main(String[] arguments)
            throws IOException, BadInputException, ConfigurationException, InterruptedException {
        int port = arguments.length == 0 ? 0 : Integer.parseInt(arguments[0]);
        Path data = Files.createTempDirectory("econtacts-try-out");
        Clock clock = Clock.systemUTC();
        ServerParts parts = new ServerParts(
                new MemoryStore(clock),
                new WordEngine(labels()),
                new PackagedContent(),
                clock,
                new SecureRandom(),
                Settings.usual(port, data));
        try (EContactsServer server = new EContactsServer(parts)) {
            URI address = server.start(true);
            server.awaitReady(60);
            String token = server.sessions()
                    .open(server.accounts().makeOwner("Try Out"))
                    .token();
            System.out.println(address + "\ntoken of the owner: " + token + "\naccounts: agent, lead, curator, admin");
            Thread.currentThread().join();
        }
    }

    static LabelSet labels() throws IOException, BadInputException {
        Map<String, Intent> intents = new LinkedHashMap<>();
        JsonCodec codec = new JsonCodec();
        try (JsonLines lines = new JsonLines(new PackagedContent().open(Part.TEMPLATES), Long.MAX_VALUE)) {
            for (var line = lines.next(); line.isPresent(); line = lines.next()) {
                TemplateLine template = codec.read(line.get().json(), TemplateLine.class);
                String id = String.valueOf(template.intent());
                String title = String.valueOf(template.title());
                intents.putIfAbsent(id, new Intent(id, template.audience(), Map.of("fr", title), Map.of()));
            }
        }
        return new LabelSet("2026.1", intents.values().stream().toList());
    }
}
