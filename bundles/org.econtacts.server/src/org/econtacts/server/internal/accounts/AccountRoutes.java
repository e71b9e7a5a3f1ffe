package org.econtacts.server.internal.accounts;

import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.econtacts.model.Account;
import org.econtacts.model.Office;
import org.econtacts.protocol.AccountView;
import org.econtacts.protocol.BadInputException;
import org.econtacts.protocol.Problem;
import org.econtacts.protocol.SignIn;
import org.econtacts.protocol.SignedIn;
import org.econtacts.server.internal.http.Answer;
import org.econtacts.server.internal.http.Exchange;
import org.econtacts.server.internal.http.ProblemException;
import org.econtacts.server.internal.http.Route;
import org.econtacts.store.AccountStore;
import org.econtacts.store.AuditEntry;
import org.econtacts.store.MessageStore;
import org.econtacts.store.Store;

/** Signing in and out, and who one is. */
public final class AccountRoutes {

    private final Store store;
    private final AccountStore accounts;
    private final MessageStore messages;
    private final Passwords passwords;
    private final Sessions sessions;
    private final SignInThrottle throttle;
    private final Clock clock;

    public AccountRoutes(Store store, Passwords passwords, Sessions sessions, SignInThrottle throttle, Clock clock) {
        this.store = store;
        this.accounts = store.accounts();
        this.messages = store.messages();
        this.passwords = passwords;
        this.sessions = sessions;
        this.throttle = throttle;
        this.clock = clock;
    }

    public List<Route> routes() {
        return List.of(
                Route.of("POST", "/sign-in", "Opens a session with a password", this::signIn)
                        .forAll()
                        .takes(SignIn.class)
                        .answers(SignedIn.class),
                Route.of("POST", "/sign-out", "Closes the session", this::signOut),
                Route.of("GET", "/me", "Who is signed in", this::me).answers(AccountView.class),
                Route.of(
                                "GET",
                                "/offices",
                                "All offices a message can be transferred to",
                                exchange -> Answer.of(messages.offices()))
                        .answers(Office[].class));
    }

    private Answer signIn(Exchange exchange) throws ProblemException, BadInputException {
        SignIn request = exchange.body(SignIn.class);
        String name = Accounts.fold(request.account());
        // names that no account can have share one entry, so that long ones cannot fill the memory
        String known = Accounts.isName(name) ? name : "?";
        Duration wait = throttle.attempt(known);
        if (!wait.isZero()) {
            throw new ProblemException(Problem.Type.TOO_MANY, "sign-in.wait", wait.toSeconds() + 1);
        }
        Optional<Account> checked = check(name, request.password());
        audit(known, checked.isPresent() ? "sign-in" : "sign-in-refused");
        Account account = checked.orElseThrow(() -> new ProblemException(Problem.Type.SIGN_IN_NEEDED, "sign-in.wrong"));
        throttle.succeeded(known);
        Sessions.Session session = sessions.open(account);
        return Answer.of(new SignedIn(session.token(), session.expiresAt(), view(account)));
    }

    private Optional<Account> check(String name, String password) {
        Optional<Account> account = accounts.find(name).filter(found -> !found.disabled());
        Optional<String> hash = account.flatMap(found -> accounts.passwordHash(found.name()));
        boolean matches = passwords.matches(password, hash.orElse(passwords.nobody()));
        return matches && hash.isPresent() ? account : Optional.empty();
    }

    private void audit(String account, String action) {
        store.audit().append(new AuditEntry(clock.instant(), account, action, "", "", ""));
    }

    private Answer signOut(Exchange exchange) {
        sessions.close(exchange.token());
        audit(exchange.caller().name(), "sign-out");
        return Answer.done();
    }

    private Answer me(Exchange exchange) {
        return Answer.of(view(exchange.caller()));
    }

    private AccountView view(Account account) {
        List<Office> offices = messages.offices().stream()
                .filter(office -> account.offices().contains(office.id()))
                .sorted(Comparator.comparing(Office::id))
                .toList();
        return new AccountView(account.name(), account.displayName(), account.roles(), offices);
    }
}
