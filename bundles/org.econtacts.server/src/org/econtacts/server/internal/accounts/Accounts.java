package org.econtacts.server.internal.accounts;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.econtacts.model.Account;
import org.econtacts.model.Office;
import org.econtacts.model.Role;
import org.econtacts.store.Store;

/** Makes and changes local accounts. */
public final class Accounts {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9._-]{0,39}");

    private final Store store;
    private final Passwords passwords;

    public Accounts(Store store, Passwords passwords) {
        this.store = store;
        this.passwords = passwords;
    }

    /** Whether a sign-in name may be used: lower-case letters, digits, dot, hyphen, underscore, at most 40. */
    public static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }

    /** Makes an account with a password, or changes the one of that name. */
    public void put(Account account, String password) {
        store.accounts().put(account);
        store.accounts().putPasswordHash(account.name(), passwords.hash(password));
    }

    /**
     * Makes the first administrator of a store that has none.
     *
     * @param tryOut whether the store is to try roles with invented messages: the password is then the name
     * @return his password, to be shown once; empty when there is an administrator already
     */
    public Optional<String> makeFirstAdministrator(boolean tryOut) {
        boolean there = store.accounts().accounts().stream()
                .anyMatch(account -> account.roles().contains(Role.ADMIN)
                        && store.accounts().passwordHash(account.name()).isPresent());
        if (there) {
            return Optional.empty();
        }
        String password = tryOut ? "admin" : passwords.generate();
        put(new Account("admin", "Administrator", Set.of(Role.ADMIN), Set.of(), false), password);
        return Optional.of(password);
    }

    /**
     * Makes one account for each role and one for all that are no administrator's, with its own name as password: to try
     * roles with invented messages only.
     */
    public void makeTryOutAccounts() {
        tryOut("agent", "Camille Agent", Role.AGENT);
        tryOut("lead", "Dominique Lead", Role.TEAM_LEAD);
        tryOut("curator", "Camille Curator", Role.CURATOR);
        tryOut("admin", "Alex Admin", Role.ADMIN);
        tryOut("all", "Claude Martin", Role.AGENT, Role.TEAM_LEAD, Role.CURATOR);
    }

    private void tryOut(String name, String displayName, Role... roles) {
        if (store.accounts().passwordHash(name).isEmpty()) {
            put(new Account(name, displayName, Set.of(roles), allOffices(), false), name);
        }
    }

    /** The owner of an embedded server: every role, all offices, no password. */
    public Account makeOwner(String displayName) {
        Account owner = new Account("me", displayName, Set.of(Role.values()), allOffices(), false);
        store.accounts().put(owner);
        return owner;
    }

    private Set<String> allOffices() {
        return Set.copyOf(store.messages().offices().stream().map(Office::id).toList());
    }

    /** A name as accounts have it. */
    public static String fold(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
