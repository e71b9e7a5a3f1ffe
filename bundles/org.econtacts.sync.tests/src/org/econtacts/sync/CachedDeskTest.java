package org.econtacts.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.econtacts.client.ClientException;
import org.econtacts.testkit.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an agent is shown from the cache. */
class CachedDeskTest {

    @TempDir
    Path folder = Path.of("");

    private final TestClock clock = new TestClock();
    private final LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
    private LocalStore store;
    private CachedDesk desk;

    @BeforeEach
    void open() throws IOException {
        store = Stores.open(folder, clock);
        desk = new CachedDesk(store, "ana");
        store.cache().contact(Samples.identity("ana", "lyon"));
        store.templates().put(List.of(Samples.template("a", 1, null), Samples.template("b", 1, today)), 2);
        store.cache().put(Samples.message("m1", "lyon", "Bonjour", "a", "b"));
    }

    @AfterEach
    void close() throws IOException {
        store.close();
    }

    private List<String> suggested() throws ClientException {
        return desk.message("m1").suggestions().stream()
                .map(each -> each.suggestion().template())
                .toList();
    }

    private List<String> found(String message) throws ClientException {
        return desk.templates("", message, store.cache().today()).templates().stream()
                .map(each -> each.template().id())
                .toList();
    }

    @Test
    void aTemplateIsNotSuggestedOnTheDayAfterItsLast() throws Exception {
        assertEquals(List.of("a", "b"), suggested());
        clock.advance(Duration.ofDays(1));
        assertEquals(List.of("a"), suggested());
    }

    @Test
    void aTemplateThatWasReplacedOrWithdrawnIsNotSuggested() throws Exception {
        store.templates().put(List.of(Samples.template("b", 2, null)), 3);
        assertEquals(List.of("a"), suggested());
        store.templates().put(List.of(Samples.template("a", 1, today.minusDays(1))), 4);
        assertEquals(List.of(), suggested());
    }

    @Test
    void aTemplateWhoseDaysAreOverIsNotFoundWhetherTheMessageIsHereOrNot() throws Exception {
        assertEquals(List.of("a", "b"), found("m1"));
        assertEquals(List.of("a", "b"), found("elsewhere"));
        clock.advance(Duration.ofDays(1));
        assertEquals(List.of("a"), found("m1"));
        assertEquals(List.of("a"), found("elsewhere"));
    }

    @Test
    void aClockThatIsSetBackBringsNoTemplateBack() throws Exception {
        clock.advance(Duration.ofDays(1));
        assertEquals(List.of("a"), suggested());
        clock.advance(Duration.ofDays(-1));
        assertEquals(List.of("a"), suggested());
    }
}
