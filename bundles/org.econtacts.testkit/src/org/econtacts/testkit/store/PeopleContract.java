package org.econtacts.testkit.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.econtacts.model.Account;
import org.econtacts.model.Decision;
import org.econtacts.model.DecisionKind;
import org.econtacts.model.Lease;
import org.econtacts.model.Role;
import org.econtacts.store.AuditEntry;
import org.econtacts.store.DraftStore.Draft;
import org.econtacts.store.TransferRequest;
import org.junit.jupiter.api.Test;

/** Accounts, sessions, drafts, and what is written down about who did what. */
public interface PeopleContract extends StoreFixture {

    /** When the sessions run out. */
    Instant LATER = Fixtures.NOW.plusSeconds(3600);

    @Test
    default void accountsAreAddedAndChanged() {
        Account none = new Account("bob", "Bob", Set.of(), Set.of(), false);
        store().accounts().put(Fixtures.agent("zoe"));
        store().accounts().put(none);
        assertEquals(List.of(none, Fixtures.agent("zoe")), store().accounts().accounts());
        Account changed = new Account("bob", "Bob B.", Set.of(Role.CURATOR, Role.ADMIN), Set.of("sip-lyon"), true);
        store().accounts().put(changed);
        assertEquals(changed, store().accounts().find("bob").orElseThrow());
        assertTrue(store().accounts().find("nobody").isEmpty());
    }

    @Test
    default void aChangedAccountKeepsItsPassword() {
        store().accounts().put(Fixtures.agent("zoe"));
        assertTrue(store().accounts().passwordHash("zoe").isEmpty());
        store().accounts().putPasswordHash("zoe", "pbkdf2$1$abc");
        store().accounts().put(Fixtures.agent("zoe"));
        assertEquals("pbkdf2$1$abc", store().accounts().passwordHash("zoe").orElseThrow());
    }

    @Test
    default void aSessionEndsWhenItRunsOutOrIsClosed() {
        store().accounts().put(Fixtures.agent("zoe"));
        store().accounts().openSession("f1", "zoe", LATER);
        store().accounts().openSession("f2", "zoe", LATER);
        assertEquals(
                Fixtures.agent("zoe"),
                store().accounts().session("f1", Fixtures.NOW).orElseThrow());
        assertTrue(store().accounts().session("f1", LATER).isEmpty());
        assertTrue(store().accounts().session("unknown", Fixtures.NOW).isEmpty());
        store().accounts().closeSession("f1");
        store().accounts().closeSession("unknown");
        assertTrue(store().accounts().session("f1", Fixtures.NOW).isEmpty());
        assertTrue(store().accounts().session("f2", Fixtures.NOW).isPresent());
    }

    @Test
    default void aNewPasswordOrADisabledAccountClosesItsSessions() {
        Account zoe = Fixtures.agent("zoe");
        store().accounts().put(zoe);
        store().accounts().put(Fixtures.agent("max"));
        store().accounts().openSession("max", "max", LATER);
        store().accounts().openSession("f1", "zoe", LATER);
        store().accounts().putPasswordHash("zoe", "hash");
        assertTrue(store().accounts().session("f1", Fixtures.NOW).isEmpty());
        store().accounts().openSession("f2", "zoe", LATER);
        store().accounts().put(new Account("zoe", "Zoe", zoe.roles(), zoe.offices(), true));
        assertTrue(store().accounts().session("f2", Fixtures.NOW).isEmpty());
        assertTrue(store().accounts().session("max", Fixtures.NOW).isPresent());
    }

    @Test
    default void theNewestDraftIsKept() {
        Draft first = new Draft("ann", "a", "Bonj", "", "", null, Fixtures.NOW);
        Draft second = new Draft("ann", "a", "Bonjour,\nnous …", "a-1", "t-1", "pas", LATER);
        store().drafts().put(first);
        store().drafts().put(second);
        store().drafts().put(new Draft("bob", "a", "autre", "", "", "", Fixtures.NOW));
        assertEquals(second, store().drafts().find("ann", "a").orElseThrow());
        store().drafts().delete("ann", "a");
        store().drafts().delete("ann", "unknown");
        assertTrue(store().drafts().find("ann", "a").isEmpty());
        assertEquals("autre", store().drafts().find("bob", "a").orElseThrow().text());
    }

    @Test
    default void whoDidWhatIsWrittenDownWithoutText() {
        store().messages().putOffice(Fixtures.NANTES);
        store().messages().addAll(List.of(Fixtures.intake("a", 5)));
        AuditEntry signIn = new AuditEntry(Fixtures.NOW, "ann", "sign-in", "", "", "");
        store().audit().append(signIn);
        Lease lease = Fixtures.take(store(), "a", "ann", Fixtures.NOW);
        Fixtures.take(store(), "a", "ann", Fixtures.NOW);
        Decision decision = Fixtures.decision("d1", "a", "ann", DecisionKind.EDITED);
        store().decisions().record(Fixtures.request(decision, lease, 1));
        store().decisions().cancel("d1", "ann", Fixtures.NOW);
        store().messages()
                .transfer(new TransferRequest(
                        "a",
                        Fixtures.ALL,
                        lease.token(),
                        3,
                        "sie-nantes",
                        "secret reason",
                        Fixtures.agent("ann"),
                        Fixtures.NOW));
        assertEquals(
                List.of(
                        signIn,
                        new AuditEntry(Fixtures.NOW, "ann", "lease", "a", "sip-lyon", "token 1"),
                        new AuditEntry(Fixtures.NOW, "ann", "decision", "a", "sip-lyon", "EDITED"),
                        new AuditEntry(Fixtures.NOW, "ann", "cancel", "a", "sip-lyon", ""),
                        new AuditEntry(Fixtures.NOW, "ann", "transfer", "a", "sip-lyon", "to sie-nantes")),
                store().audit().entries(0, 10));
        assertEquals(
                List.of("lease"),
                store().audit().entries(1, 1).stream().map(AuditEntry::action).toList());
    }
}
