package org.econtacts.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.econtacts.model.Audience;
import org.econtacts.model.Role;
import org.econtacts.protocol.AcceptanceView;
import org.econtacts.protocol.AccountView;
import org.econtacts.protocol.QueueLine;
import org.econtacts.protocol.SentencesView;
import org.econtacts.testkit.TestClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CacheTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    @TempDir
    Path folder = Path.of("");

    private final TestClock clock = new TestClock();

    private void fill() throws IOException {
        try (LocalStore store = Stores.open(folder, clock)) {
            store.cache().contact(Samples.identity("ana", "lyon", "nantes"));
            store.cache().putLines(List.of(Samples.line("m1", "lyon"), Samples.line("m2", "nantes")));
            store.cache().put(Samples.message("m1", "lyon", "Bonjour"));
            store.cache().put(Samples.message("m2", "nantes", "Bonjour"));
            store.outbox().add(Stores.label("s1"));
        }
    }

    private List<String> reopened() throws IOException {
        try (LocalStore store = Stores.open(folder, clock)) {
            return store.cache().lines().stream().map(QueueLine::id).toList();
        }
    }

    @Test
    void whatTheServerSaidIsThereAfterReopening() throws IOException {
        fill();
        try (LocalStore store = Stores.open(folder, clock)) {
            assertEquals(
                    Optional.of(Samples.message("m1", "lyon", "Bonjour")),
                    store.cache().message("m1"));
            assertEquals(
                    Optional.of(Samples.identity("ana", "lyon", "nantes")),
                    store.cache().identity());
        }
        assertEquals(List.of("m1", "m2"), reopened());
    }

    @Test
    void messagesAreGoneSeventyTwoHoursAfterTheLastContactAndTheOutboxIsNot() throws IOException {
        fill();
        clock.advance(Duration.ofHours(71));
        assertEquals(List.of("m1", "m2"), reopened());
        clock.advance(Duration.ofHours(2));
        assertEquals(List.of(), reopened());
        try (LocalStore store = Stores.open(folder, clock)) {
            assertEquals(Optional.empty(), store.cache().message("m1"));
            assertEquals(1, store.outbox().all().size());
        }
    }

    @Test
    void aClockThatIsSetBackDoesNotKeepMessagesLonger() throws IOException {
        fill();
        clock.advance(Duration.ofHours(70));
        assertEquals(List.of("m1", "m2"), reopened());
        clock.advance(Duration.ofHours(-60));
        assertEquals(List.of(), reopened());
    }

    @Test
    void timeGoesOnWhileTheClockIsSetBack() throws IOException {
        long[] nanos = {0};
        try (LocalStore store = Stores.open(folder, clock)) {
            Cache cache = new Cache(store.cache().file(), Duration.ofHours(72), clock, () -> nanos[0]);
            cache.contact(Samples.identity("ana", "lyon"));
            cache.putLines(Samples.lines("lyon", "m1"));
            clock.advance(Duration.ofHours(-100));
            nanos[0] += Duration.ofHours(71).toNanos();
            cache.expire();
            assertEquals(1, cache.lines().size());
            nanos[0] += Duration.ofHours(2).toNanos();
            cache.expire();
            assertEquals(List.of(), cache.lines());
        }
    }

    @Test
    void aRevokedOfficeDisappearsAtTheNextContact() throws IOException {
        fill();
        try (LocalStore store = Stores.open(folder, clock)) {
            store.cache().contact(Samples.identity("ana", "nantes"));
            assertEquals(Optional.empty(), store.cache().message("m1"));
            assertTrue(store.cache().message("m2").isPresent());
        }
        assertEquals(List.of("m2"), reopened());
    }

    @Test
    void anotherAccountFindsNothing() throws IOException {
        fill();
        try (LocalStore store = Stores.open(folder, clock)) {
            store.cache().contact(Samples.identity("bob", "lyon", "nantes"));
            assertEquals(List.of(), store.cache().lines());
            assertEquals(Optional.empty(), store.cache().message("m1"));
        }
    }

    @Test
    void theFiguresOfEachPeriodAreKeptWithTheirTimeUntilAnotherAccountComes() throws IOException {
        LocalDate day = LocalDate.of(2026, 11, 21);
        List<AcceptanceView> views = List.of(new AcceptanceView("day", day, day, List.of()));
        SentencesView sentences = new SentencesView(day, day, List.of());
        try (LocalStore store = Stores.open(folder, clock)) {
            store.cache().contact(Samples.identity("lea", "lyon"));
            store.cache().putFigures("MONTH", views, sentences);
        }
        try (LocalStore store = Stores.open(folder, clock)) {
            Cache.Figures kept = store.cache().figures("MONTH").orElseThrow();
            assertEquals(views, kept.views());
            assertEquals(sentences, kept.sentences());
            assertFalse(kept.at().isBefore(clock.instant()));
            assertEquals(Optional.empty(), store.cache().figures("WEEK"));
            store.cache().contact(Samples.identity("ben", "lyon"));
            assertEquals(Optional.empty(), store.cache().figures("MONTH"));
        }
    }

    @Test
    void aMessageThatIsNoLongerAmongTheNextIsForgotten() throws IOException {
        fill();
        try (LocalStore store = Stores.open(folder, clock)) {
            store.cache().putLines(Samples.lines("nantes", "m2", "m3"));
            assertEquals(Optional.empty(), store.cache().message("m1"));
        }
        assertEquals(List.of("m2", "m3"), reopened());
    }

    @Test
    void aWithdrawnOrReplacedTemplateIsNotSuggested() throws IOException {
        try (LocalStore store = Stores.open(folder, clock)) {
            TemplateCache templates = store.templates();
            templates.put(List.of(Samples.template("a", 1, null), Samples.template("b", 1, TODAY)), 2);
            assertTrue(templates.mayBeSuggested("a", 1, Audience.INDIVIDUAL, TODAY));
            assertTrue(templates.mayBeSuggested("b", 1, Audience.INDIVIDUAL, TODAY));
            assertFalse(templates.mayBeSuggested("b", 1, Audience.INDIVIDUAL, TODAY.plusDays(1)));
            templates.put(List.of(Samples.template("a", 2, null)), 3);
            assertFalse(templates.mayBeSuggested("a", 1, Audience.INDIVIDUAL, TODAY));
            assertEquals(3, templates.after());
        }
    }

    @Test
    void nothingIsShownOnceItsTimeIsOverThoughTheMachineWasAsleep() throws IOException {
        fill();
        try (LocalStore store = Stores.open(folder, clock)) {
            assertTrue(store.cache().message("m1").isPresent());
            clock.advance(Duration.ofHours(73));
            assertEquals(Optional.empty(), store.cache().message("m1"));
            assertEquals(List.of(), store.cache().lines());
        }
    }

    @Test
    void whoIsAnAgentNoMoreHasNoMessages() throws IOException {
        fill();
        try (LocalStore store = Stores.open(folder, clock)) {
            Cache.Identity agent = Samples.identity("ana", "lyon", "nantes");
            AccountView curator = new AccountView(
                    "ana", "Ana", Set.of(Role.CURATOR), agent.account().offices());
            store.cache().contact(new Cache.Identity(curator, agent.labels()));
            assertEquals(List.of(), store.cache().lines());
            assertEquals(Optional.empty(), store.cache().message("m1"));
        }
    }

    @Test
    void whatIsTakenAwayDoesNotStayInTheFileNorInOneThatWasSetAside() throws IOException {
        fill();
        Path aside = Files.write(folder.resolve("cache.damaged"), new byte[1]);
        try (LocalStore store = Stores.open(folder, clock)) {
            for (int i = 0; i < 10; i++) {
                store.cache().put(Samples.message("n" + i, "nantes", "Bonjour" + "x".repeat(100_000)));
            }
            long before = Files.size(folder.resolve("cache.mv.db"));
            assertTrue(before > 1_000_000);
            store.cache().contact(Samples.identity("ana", "lyon"));
            assertTrue(Files.size(folder.resolve("cache.mv.db")) < before / 10);
            assertTrue(Files.notExists(aside));
            assertTrue(store.cache().message("m1").isPresent());
        }
        assertEquals(List.of("m1"), reopened());
    }

    @Test
    void aDamagedFileThatWasSetAsideGoesWithTheHoursToo() throws IOException {
        fill();
        Path aside = Files.write(folder.resolve("cache.damaged"), new byte[1]);
        Files.setLastModifiedTime(aside, FileTime.from(clock.instant()));
        try (LocalStore store = Stores.open(folder, clock)) {
            store.cache().expire();
            assertTrue(Files.exists(aside));
            clock.advance(Duration.ofHours(73));
            store.cache().contact(Samples.identity("ana", "lyon", "nantes"));
            store.cache().expire();
            assertTrue(Files.notExists(aside));
        }
    }

    @Test
    void anInterruptedCallerKeepsAndFindsAllTheSame() throws IOException {
        fill();
        try (LocalStore store = Stores.open(folder, clock)) {
            for (int i = 0; i < 40; i++) {
                Thread.currentThread().interrupt();
                store.cache().put(Samples.message("i" + i, "lyon", "Bonjour"));
                assertTrue(store.cache().message("i" + i).isPresent());
                assertTrue(Thread.interrupted());
            }
            assertFalse(store.cache().isRebuilt());
        }
    }
}
