package org.econtacts.server.internal.accounts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.econtacts.testkit.TestClock;
import org.junit.jupiter.api.Test;

class SignInThrottleTest {

    private final TestClock clock = new TestClock();
    private final SignInThrottle throttle = new SignInThrottle(clock);

    private Duration waitAfter(int attempts, String account) {
        for (int i = 0; i < attempts; i++) {
            throttle.attempt(account);
        }
        return throttle.attempt(account);
    }

    @Test
    void fourWrongPasswordsAreNotHeldAgainstAnyone() {
        assertEquals(Duration.ZERO, waitAfter(4, "ines"));
    }

    @Test
    void afterFiveOneHasToWaitAndTheTimeDoubles() {
        assertEquals(Duration.ofSeconds(2), waitAfter(5, "ines"));
        clock.advance(Duration.ofSeconds(1));
        assertEquals(Duration.ofSeconds(1), throttle.attempt("ines"));
        clock.advance(Duration.ofSeconds(1));
        assertEquals(Duration.ZERO, throttle.attempt("ines"));
        assertEquals(Duration.ofSeconds(4), throttle.attempt("ines"));
    }

    @Test
    void theWaitHasAnEnd() {
        for (int i = 0; i < 60; i++) {
            throttle.attempt("ines");
            clock.advance(Duration.ofMinutes(15));
        }
        throttle.attempt("ines");
        assertEquals(Duration.ofMinutes(15), throttle.attempt("ines"));
    }

    @Test
    void oneAccountsFailuresAreNotAnothers() {
        waitAfter(9, "ines");
        assertEquals(Duration.ZERO, throttle.attempt("karim"));
    }

    @Test
    void theRightPasswordForgetsTheFailures() {
        waitAfter(4, "ines");
        throttle.succeeded("ines");
        assertEquals(Duration.ZERO, waitAfter(4, "ines"));
    }
}
