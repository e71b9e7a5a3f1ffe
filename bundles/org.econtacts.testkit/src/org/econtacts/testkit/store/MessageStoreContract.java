package org.econtacts.testkit.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.econtacts.model.Arm;
import org.econtacts.model.Message;
import org.econtacts.model.MessageStatus;
import org.econtacts.model.Office;
import org.econtacts.model.Showing;
import org.econtacts.model.SuggestionSet;
import org.econtacts.store.Intake;
import org.econtacts.store.QueuePage;
import org.econtacts.store.QueueQuery;
import org.econtacts.store.QueueQuery.Order;
import org.econtacts.store.QueueRow;
import org.econtacts.store.StoredMessage;
import org.econtacts.store.ThreadEntry;
import org.junit.jupiter.api.Test;

/** Messages in, messages out, and the queue. */
public interface MessageStoreContract extends StoreFixture {

    @Test
    default void aMessageComesBackAsItWent() {
        Intake intake = Fixtures.intake("a", 5);
        assertEquals(1, store().messages().addAll(List.of(intake)));
        StoredMessage stored = store().messages().find("a", Fixtures.ALL).orElseThrow();
        assertEquals(intake.message(), stored.message());
        assertEquals(intake.suggestions(), stored.suggestions());
        assertEquals(MessageStatus.OPEN, stored.status());
        assertEquals(1, stored.version());
        assertEquals("sip-lyon", stored.office());
        assertNull(stored.lease());
    }

    @Test
    default void addingAMessageAgainDoesNoHarm() {
        Intake first = Fixtures.intake("a", 5);
        Message changed = Fixtures.with(first.message(), "sie-nantes", "other", "other");
        store().messages().addAll(List.of(first, first));
        int added = store().messages()
                .addAll(List.of(new Intake(changed, Fixtures.abstained("a"), "", null), Fixtures.intake("b", 4)));
        assertEquals(1, added);
        assertEquals(2, store().messages().count());
        assertEquals(
                first.message(),
                store().messages().find("a", Fixtures.ALL).orElseThrow().message());
    }

    @Test
    default void aMessageOfAnotherOfficeDoesNotExist() {
        store().messages().addAll(List.of(Fixtures.intake("a", 5)));
        assertTrue(store().messages().find("a", Set.of("sie-nantes")).isEmpty());
        assertTrue(store().messages().find("a", Set.of()).isEmpty());
        assertEquals(List.of(), store().messages().thread("thread-a", Set.of("sie-nantes")));
        assertEquals(
                0,
                store().messages()
                        .page(new QueueQuery(Set.of("sie-nantes"), null, null, null, 0, "", Order.OLDEST_FIRST), 0, 10)
                        .total());
    }

    @Test
    default void aLineOfTheQueueShowsTheBestSuggestion() {
        store().messages().addAll(List.of(Fixtures.intake("a", 5)));
        Fixtures.take(store(), "a", "ann", Fixtures.NOW);
        QueueRow row = rows(Fixtures.everything(Order.OLDEST_FIRST)).getFirst();
        assertEquals("a", row.id());
        assertEquals("Élodie Brûlé", row.senderName());
        assertEquals("pas-modulation", row.intent());
        assertEquals(0.8, row.confidence());
        assertEquals("Vous pouvez moduler votre taux", row.preview());
        assertEquals("Agent ann", row.leaseHolder());
        assertEquals(Fixtures.message("a", 5).receivedAt(), row.receivedAt());
    }

    @Test
    default void aControlMessageIsToldFromOneWithoutReliableSuggestion() {
        store().messages().addAll(List.of(Fixtures.intake("a", 5), Fixtures.intake("b", 5), Fixtures.intake("c", 5)));
        Showing control = new Showing(Arm.CONTROL, 0.05, false);
        SuggestionSet a = Fixtures.found("a", "cfe", 0.5);
        SuggestionSet b = Fixtures.found("b", "cfe", 0.5);
        store().messages().putSuggestions(Fixtures.with(a, List.of(), control), "");
        store().messages().putSuggestions(Fixtures.with(b, List.of(), Showing.ABSTAINED), "");
        List<QueueRow> rows = rows(Fixtures.everything(Order.OLDEST_FIRST));
        assertEquals(
                List.of(true, false, false),
                rows.stream().map(QueueRow::control).toList());
        assertNull(rows.get(0).intent());
        assertNull(rows.get(1).intent());
    }

    @Test
    default void aLeaseThatRanOutIsNotShownInTheQueue() {
        store().messages().addAll(List.of(Fixtures.intake("a", 5)));
        Fixtures.take(store(), "a", "ann", Fixtures.NOW.minus(Fixtures.LEASE));
        assertNull(rows(Fixtures.everything(Order.OLDEST_FIRST)).getFirst().leaseHolder());
    }

    @Test
    default void pagesNeitherRepeatNorSkipInAnyOrder() {
        List<Intake> many = new ArrayList<>();
        for (int i = 0; i < 57; i++) {
            String id = String.format("m%02d", i * 31 % 57);
            many.add(new Intake(
                    Fixtures.message(id, i % 7),
                    i % 3 == 0 ? Fixtures.abstained(id) : Fixtures.found(id, "intent-" + i % 4, (i % 5) / 10.0),
                    "",
                    null));
        }
        store().messages().addAll(many);
        for (Order order : Order.values()) {
            List<String> whole = ids(store().messages().page(Fixtures.everything(order), 0, 100));
            assertEquals(57, whole.size());
            assertEquals(57, Set.copyOf(whole).size());
            List<String> pieces = new ArrayList<>();
            for (int offset = 0; offset < 60; offset += 10) {
                QueuePage page = store().messages().page(Fixtures.everything(order), offset, 10);
                assertEquals(57, page.total());
                assertEquals(offset, page.offset());
                pieces.addAll(ids(page));
            }
            assertEquals(whole, pieces, order.name());
        }
    }

    @Test
    default void theQueueIsSortedAsAsked() {
        store().messages()
                .addAll(List.of(
                        new Intake(Fixtures.message("a", 1), Fixtures.found("a", "zebra", 0.2), "", null),
                        new Intake(Fixtures.message("b", 3), Fixtures.abstained("b"), "", null),
                        new Intake(Fixtures.message("c", 2), Fixtures.found("c", "apple", 0.9), "", null)));
        assertEquals(List.of("b", "c", "a"), ids(Order.OLDEST_FIRST));
        assertEquals(List.of("a", "c", "b"), ids(Order.NEWEST_FIRST));
        assertEquals(List.of("c", "a", "b"), ids(Order.MOST_CONFIDENT_FIRST));
        assertEquals(List.of("b", "a", "c"), ids(Order.LEAST_CONFIDENT_FIRST));
        assertEquals(List.of("c", "a", "b"), ids(Order.BY_INTENT));
        assertEquals(List.of("a", "b", "c"), ids(Order.BY_SUBJECT));
    }

    @Test
    default void newMessagesAndSuggestionsTakeTheirPlaceInASortedQueue() {
        store().messages().addAll(List.of(Fixtures.intake("a", 5), Fixtures.intake("b", 3)));
        assertEquals(List.of("a", "b"), ids(Order.OLDEST_FIRST));
        assertEquals(List.of("a", "b"), ids(Order.MOST_CONFIDENT_FIRST));
        store().messages().addAll(List.of(Fixtures.intake("c", 4)));
        store().messages().putSuggestions(Fixtures.found("b", "pas-modulation", 0.95), "");
        assertEquals(List.of("a", "c", "b"), ids(Order.OLDEST_FIRST));
        assertEquals(List.of("b", "a", "c"), ids(Order.MOST_CONFIDENT_FIRST));
    }

    @Test
    default void theQueueIsFilteredByEveryField() {
        store().messages()
                .addAll(List.of(
                        Fixtures.intake("a", 3),
                        new Intake(Fixtures.message("b", 2), Fixtures.found("b", "cfe", 0.4), "", null),
                        new Intake(Fixtures.message("c", 1), Fixtures.abstained("c"), "", null)));
        Set<String> all = Fixtures.ALL;
        Order order = Order.OLDEST_FIRST;
        assertEquals(List.of("b"), ids(new QueueQuery(all, null, null, "cfe", 0, "", order)));
        assertEquals(List.of("a", "b"), ids(new QueueQuery(all, null, null, null, 0.3, "", order)));
        assertEquals(List.of("a"), ids(new QueueQuery(all, null, null, null, 0.8, "", order)));
        assertEquals(List.of(), ids(new QueueQuery(all, MessageStatus.ANSWERED, null, null, 0, "", order)));
        assertEquals(
                List.of(), ids(new QueueQuery(all, null, org.econtacts.model.Audience.BUSINESS, null, 0, "", order)));
        assertEquals(List.of(), ids(new QueueQuery(Set.of(), null, null, null, 0, "", order)));
    }

    @Test
    default void wordsAreFoundWhateverTheirCaseAndAccents() {
        Message other = Fixtures.with(
                Fixtures.message("b", 2), "sip-lyon", "Cotisation foncière", "Un cœur de ville, à Œuilly");
        store().messages()
                .addAll(List.of(Fixtures.intake("a", 3), new Intake(other, Fixtures.abstained("b"), "", null)));
        assertEquals(List.of("a"), ids(Fixtures.search("PRELEV source")));
        assertEquals(List.of("b"), ids(Fixtures.search("fonciere COEUR oeuilly")));
        assertEquals(List.of("a", "b"), ids(Fixtures.search("brule elodie")));
        assertEquals(List.of("b"), ids(Fixtures.search("ref fonciere")));
        assertEquals(List.of("a"), ids(Fixtures.search("« d'avance »")));
        assertEquals(List.of(), ids(Fixtures.search("source fonciere")));
        assertEquals(List.of("a", "b"), ids(Fixtures.search("  ")));
    }

    @Test
    default void newSuggestionsReplaceTheOldOnesWhileTheMessageIsOpen() {
        store().messages().addAll(List.of(Fixtures.intake("a", 3)));
        store().messages().putSuggestions(Fixtures.found("a", "cfe", 0.5), "La CFE");
        assertEquals(
                Fixtures.found("a", "cfe", 0.5),
                store().messages().find("a", Fixtures.ALL).orElseThrow().suggestions());
        QueueRow row = rows(Fixtures.everything(Order.OLDEST_FIRST)).getFirst();
        assertEquals("cfe", row.intent());
        assertEquals("La CFE", row.preview());
        assertEquals(1, row.version());
    }

    @Test
    default void whatWasFoundBeforeIsKeptNewestFirst() {
        store().messages().addAll(List.of(Fixtures.intake("a", 3)));
        SuggestionSet first =
                store().messages().find("a", Fixtures.ALL).orElseThrow().suggestions();
        store().messages().putSuggestions(Fixtures.found("a", "cfe", 0.5), "La CFE");

        assertEquals(
                List.of(Fixtures.found("a", "cfe", 0.5), first),
                store().messages().allSuggestions("a", Fixtures.ALL));
        assertEquals(List.of(), store().messages().allSuggestions("a", Set.of("sie-nantes")));
        assertEquals(List.of(), store().messages().allSuggestions("b", Fixtures.ALL));
    }

    @Test
    default void openMessagesComeInTheOrderInWhichTheyWereAdded() {
        store().messages().addAll(List.of(Fixtures.intake("c", 3), Fixtures.intake("a", 4), Fixtures.intake("b", 1)));
        assertEquals(List.of("c", "a"), store().messages().openAfter("", 2));
        assertEquals(List.of("b"), store().messages().openAfter("a", 2));
        assertEquals(List.of(), store().messages().openAfter("b", 2));
    }

    @Test
    default void aThreadHoldsItsMessagesOldestFirst() {
        Message first = Fixtures.message("a", 9);
        Message second = new Message(
                "b",
                first.thread(),
                first.office(),
                first.audience(),
                "",
                first.sender(),
                "Relance",
                "Sans réponse de votre part",
                "fr",
                Fixtures.NOW);
        store().messages()
                .addAll(List.of(
                        new Intake(second, Fixtures.abstained("b"), "", null),
                        new Intake(first, Fixtures.abstained("a"), "", null)));
        List<ThreadEntry> thread = store().messages().thread("thread-a", Fixtures.ALL);
        assertEquals(
                List.of("a", "b"), thread.stream().map(ThreadEntry::message).toList());
        assertEquals("Sans réponse de votre part", thread.get(1).body());
        assertTrue(thread.get(1).fromTaxpayer());
    }

    @Test
    default void officesAreAddedAndRenamed() {
        store().messages().putOffice(Fixtures.NANTES);
        store().messages().putOffice(Fixtures.LYON);
        Office renamed = new Office("sip-lyon", "SIP Lyon 3", Fixtures.LYON.audience());
        store().messages().putOffice(renamed);
        assertEquals(List.of(Fixtures.NANTES, renamed), store().messages().offices());
    }

    private List<QueueRow> rows(QueueQuery query) {
        return store().messages().page(query, 0, 100).rows();
    }

    private List<String> ids(QueueQuery query) {
        return ids(store().messages().page(query, 0, 100));
    }

    private List<String> ids(Order order) {
        return ids(Fixtures.everything(order));
    }

    private static List<String> ids(QueuePage page) {
        return page.rows().stream().map(QueueRow::id).toList();
    }
}
