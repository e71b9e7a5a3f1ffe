package org.econtacts.testkit.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.econtacts.model.Lease;
import org.econtacts.store.LeaseOutcome;
import org.econtacts.store.StoredMessage;
import org.econtacts.store.Transfer;
import org.econtacts.store.TransferOutcome;
import org.econtacts.store.TransferRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who may act on a message: leases with fencing tokens, and transfers. */
public interface LeaseContract extends StoreFixture {

    @BeforeEach
    default void addTheMessage() {
        store().messages().putOffice(Fixtures.LYON);
        store().messages().putOffice(Fixtures.NANTES);
        store().messages().addAll(List.of(Fixtures.intake("a", 5)));
    }

    @Test
    default void aFreeMessageIsGranted() {
        Lease lease = Fixtures.take(store(), "a", "ann", Fixtures.NOW);
        assertEquals(new Lease("a", "ann", "Agent ann", 1, Fixtures.NOW.plus(Fixtures.LEASE)), lease);
        StoredMessage stored = store().messages().find("a", Fixtures.ALL).orElseThrow();
        assertEquals(lease, stored.lease());
        assertEquals(1, stored.version());
    }

    @Test
    default void aSecondAgentIsToldWhoHoldsIt() {
        Lease lease = Fixtures.take(store(), "a", "ann", Fixtures.NOW);
        LeaseOutcome outcome =
                store().messages().lease("a", Fixtures.ALL, Fixtures.agent("bob"), Fixtures.NOW, Fixtures.LEASE);
        assertEquals(new LeaseOutcome.Held(lease), outcome);
    }

    @Test
    default void renewingKeepsTheToken() {
        Fixtures.take(store(), "a", "ann", Fixtures.NOW);
        Instant later = Fixtures.NOW.plusSeconds(60);
        Lease renewed = Fixtures.take(store(), "a", "ann", later);
        assertEquals(1, renewed.token());
        assertEquals(later.plus(Fixtures.LEASE), renewed.expiresAt());
    }

    @Test
    default void aLeaseThatRanOutIsRenewedWhileNobodyElseTookTheMessage() {
        Fixtures.take(store(), "a", "ann", Fixtures.NOW);
        assertEquals(
                1,
                Fixtures.take(store(), "a", "ann", Fixtures.NOW.plusSeconds(3600))
                        .token());
    }

    @Test
    default void takingFromAnotherMakesTheTokenGrow() {
        Fixtures.take(store(), "a", "ann", Fixtures.NOW);
        Lease second = Fixtures.take(store(), "a", "bob", Fixtures.NOW.plus(Fixtures.LEASE));
        assertEquals(2, second.token());
        assertEquals("bob", second.holder());
    }

    @Test
    default void aMessageGivenBackIsFreeAndTheTokenGrowsOn() {
        Lease lease = Fixtures.take(store(), "a", "ann", Fixtures.NOW);
        store().messages().release("a", Fixtures.agent("ann"), lease.token());
        assertNull(store().messages().find("a", Fixtures.ALL).orElseThrow().lease());
        assertEquals(2, Fixtures.take(store(), "a", "bob", Fixtures.NOW).token());
    }

    @Test
    default void onlyTheNewestHolderGivesAMessageBack() {
        Lease lease = Fixtures.take(store(), "a", "ann", Fixtures.NOW);
        store().messages().release("a", Fixtures.agent("bob"), lease.token());
        store().messages().release("a", Fixtures.agent("ann"), lease.token() + 1);
        store().messages().release("unknown", Fixtures.agent("ann"), 1);
        assertEquals(
                lease, store().messages().find("a", Fixtures.ALL).orElseThrow().lease());
    }

    @Test
    default void aMessageOfAnotherOfficeCannotBeTaken() {
        assertInstanceOf(
                LeaseOutcome.Unknown.class,
                store().messages()
                        .lease("a", Set.of("sie-nantes"), Fixtures.agent("bob"), Fixtures.NOW, Fixtures.LEASE));
    }

    @Test
    default void aTransferTakesTheMessageFromTheOldOffice() {
        Lease lease = Fixtures.take(store(), "a", "ann", Fixtures.NOW);
        TransferRequest request = transfer(lease, 1, "sie-nantes");
        assertEquals(new TransferOutcome.Transferred(2), store().messages().transfer(request));
        assertTrue(store().messages().find("a", Set.of("sip-lyon")).isEmpty());
        StoredMessage moved = store().messages().find("a", Set.of("sie-nantes")).orElseThrow();
        assertEquals("sie-nantes", moved.office());
        assertEquals("sip-lyon", moved.message().office());
        assertEquals(2, moved.version());
        assertNull(moved.lease());
        assertEquals(
                List.of(new Transfer("a", "sip-lyon", "sie-nantes", "C'est une entreprise", "ann", Fixtures.NOW)),
                store().messages().transfers("a", Set.of("sie-nantes")));
        assertEquals(List.of(), store().messages().transfers("a", Set.of("sip-lyon")));
    }

    @Test
    default void aTransferWithAnOldTokenOrVersionIsRefused() {
        Lease old = Fixtures.take(store(), "a", "ann", Fixtures.NOW);
        assertEquals(new TransferOutcome.Stale(old, 1), store().messages().transfer(transfer(old, 7, "sie-nantes")));
        Lease newer = Fixtures.take(store(), "a", "bob", Fixtures.NOW.plus(Fixtures.LEASE));
        assertEquals(new TransferOutcome.Stale(newer, 1), store().messages().transfer(transfer(old, 1, "sie-nantes")));
        assertTrue(store().messages().find("a", Set.of("sip-lyon")).isPresent());
    }

    @Test
    default void aTransferToAnOfficeThatDoesNotExistIsRefused() {
        Lease lease = Fixtures.take(store(), "a", "ann", Fixtures.NOW);
        assertEquals(new TransferOutcome.NoSuchOffice(), store().messages().transfer(transfer(lease, 1, "nowhere")));
        assertEquals(1, Fixtures.version(store(), "a"));
    }

    private static TransferRequest transfer(Lease lease, long version, String office) {
        return new TransferRequest(
                "a",
                Fixtures.ALL,
                lease.token(),
                version,
                office,
                "C'est une entreprise",
                Fixtures.agent("ann"),
                Fixtures.NOW);
    }
}
