package org.econtacts.server.internal;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import org.econtacts.model.BuiltInContent;
import org.econtacts.model.OfficeTime;
import org.econtacts.server.internal.ServerParts.Settings;
import org.econtacts.server.internal.intake.ControlArm;
import org.econtacts.store.jdbc.H2StoreProvider;

/**
 * A server on H2 in a process of its own, to be killed. Prints its address and a token. Arguments: the data folder, and
 * the port. */
final class KilledServer {

    private KilledServer() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path data = Path.of(arguments[0]);
        Settings settings = new Settings(
                Integer.parseInt(arguments[1]),
                data.resolve("models"),
                OfficeTime.ZONE,
                Duration.ofMillis(50),
                Duration.ofMillis(20),
                Duration.ofSeconds(1),
                1_000,
                new ControlArm(0, 0));
        BuiltInContent content = new ManyMessages();
        Clock clock = Clock.systemUTC();
        EContactsServer server = new EContactsServer(new ServerParts(
                new H2StoreProvider(clock).open(data),
                new WordEngine(TestContent.LABELS),
                content,
                clock,
                new SecureRandom(),
                settings));
        try (server) {
            URI address = server.start(true);
            server.awaitReady(60);
            String token =
                    server.sessions().open(server.accounts().makeOwner("Owner")).token();
            System.out.println(address + " " + token);
            Thread.currentThread().join();
        }
    }
}
