package org.econtacts.server.internal;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.econtacts.model.BuiltInContent;
import org.econtacts.model.OfficeTime;
import org.econtacts.server.internal.accounts.Passwords;
import org.econtacts.server.internal.engine.EngineMaker;
import org.econtacts.server.internal.intake.ControlArm;
import org.econtacts.server.internal.labels.LabelShares;
import org.econtacts.store.Store;
import org.econtacts.suggest.SuggestionService;

/**
 * What a server is made of.
 *
 * @param store closed with the server
 * @param engine suggests
 * @param content what the product brings
 * @param clock the only one
 * @param random cryptographically strong
 * @param settings what may differ between a real server and one in a test
 * @param second makes the engine that looks at each message a second time; empty = there is none
 */
public record ServerParts(
        Store store,
        SuggestionService engine,
        BuiltInContent content,
        Clock clock,
        RandomGenerator random,
        Settings settings,
        Optional<EngineMaker> second) {

    /** Without a second engine. */
    public ServerParts(
            Store store,
            SuggestionService engine,
            BuiltInContent content,
            Clock clock,
            RandomGenerator random,
            Settings settings) {
        this(store, engine, content, clock, random, settings, Optional.empty());
    }

    /**
     * @param port 0 = any that is free
     * @param models folder of saved models
     * @param zone in which days are cut and dates are written
     * @param undoTime how long an answer can be taken back
     * @param sendEvery how often due answers go out
     * @param heartbeat of the stream of events
     * @param passwordIterations of new password hashes
     * @param control the messages that are shown no suggestion
     * @param labels which samples are for measuring
     */
    public record Settings(
            int port,
            Path models,
            ZoneId zone,
            Duration undoTime,
            Duration sendEvery,
            Duration heartbeat,
            int passwordIterations,
            ControlArm control,
            LabelShares labels) {

        /** With the usual samples for measuring. */
        public Settings(
                int port,
                Path models,
                ZoneId zone,
                Duration undoTime,
                Duration sendEvery,
                Duration heartbeat,
                int passwordIterations,
                ControlArm control) {
            this(port, models, zone, undoTime, sendEvery, heartbeat, passwordIterations, control, LabelShares.USUAL);
        }

        /**
         * As the product runs.
         *
         * @throws ConfigurationException if the configuration in the data folder is wrong
         */
        public static Settings usual(int port, Path data) throws ConfigurationException {
            return new Settings(
                    port,
                    data.resolve("models"),
                    OfficeTime.ZONE,
                    Duration.ofSeconds(10),
                    Duration.ofSeconds(1),
                    Duration.ofSeconds(15),
                    Passwords.ITERATIONS,
                    ConfigurationFile.of(data).controlArm(),
                    ConfigurationFile.of(data).labelShares());
        }
    }
}
