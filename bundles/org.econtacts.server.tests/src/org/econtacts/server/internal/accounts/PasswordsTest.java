package org.econtacts.server.internal.accounts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class PasswordsTest {

    private final Passwords passwords = new Passwords(new Random(7), 1_000);

    @Test
    void aPasswordMatchesItsHashAndNoOtherPasswordDoes() {
        String hash = passwords.hash("mot de passe é");
        assertTrue(passwords.matches("mot de passe é", hash));
        assertFalse(passwords.matches("mot de passe e", hash));
        assertFalse(passwords.matches("", hash));
    }

    @Test
    void theSamePasswordTwiceHasTwoHashesAndIsInNeither() {
        String once = passwords.hash("secret");
        String twice = passwords.hash("secret");
        assertNotEquals(once, twice);
        assertFalse(once.contains("secret"));
        assertTrue(passwords.matches("secret", twice));
    }

    @Test
    void aHashMadeWithFewerIterationsStillMatchesAfterTheyWereRaised() {
        String old = passwords.hash("secret");
        assertTrue(old.startsWith("pbkdf2-sha256$1000$"));
        assertTrue(new Passwords(new Random(8), 2_000).matches("secret", old));
    }

    @Test
    void whatIsNoHashMatchesNothing() {
        assertFalse(passwords.matches("secret", ""));
        assertFalse(passwords.matches("secret", "secret"));
        assertFalse(passwords.matches("secret", passwords.hash("secret").replace("pbkdf2", "md5")));
    }

    @Test
    void nobodyHasAPasswordButTakesAsLongToRefuse() {
        assertFalse(passwords.matches("", passwords.nobody()));
        assertEquals(iterations(passwords.hash("secret")), iterations(passwords.nobody()));
    }

    private static String iterations(String hash) {
        return hash.split("\\$")[1];
    }

    @Test
    void aGeneratedPasswordHasNoLettersThatAreMistakenForEachOther() {
        String one = passwords.generate();
        assertTrue(one.matches("[a-z2-9&&[^lo]]{16}"), one);
        assertNotEquals(one, passwords.generate());
    }
}
