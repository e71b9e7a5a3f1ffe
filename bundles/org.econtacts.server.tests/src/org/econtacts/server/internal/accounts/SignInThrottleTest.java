package org.econtacts.server.internal.accounts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;

class SignInThrottleTest {

    private Instant now = Instant.parse("2026-03-02T09:00:00Z");
    private final SignInThrottle throttle = new SignInThrottle(new Clock() {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        @NonNullByDefault({})
        public Clock withZone(ZoneId zone) {
            return this;
        }
    });

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
        now = now.plusSeconds(1);
        assertEquals(Duration.ofSeconds(1), throttle.attempt("ines"));
        now = now.plusSeconds(1);
        assertEquals(Duration.ZERO, throttle.attempt("ines"));
        assertEquals(Duration.ofSeconds(4), throttle.attempt("ines"));
    }

    @Test
    void theWaitHasAnEnd() {
        for (int i = 0; i < 60; i++) {
            throttle.attempt("ines");
            now = now.plus(Duration.ofMinutes(15));
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
