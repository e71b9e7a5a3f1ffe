package org.econtacts.server.internal.accounts;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.random.RandomGenerator;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * Hashes passwords by PBKDF2 with HMAC-SHA-256 (RFC 8018). The parameters stand in each hash, so that they can be
 * raised later: {@code pbkdf2-sha256$iterations$salt$hash}, salt and hash in Base64.
 */
public final class Passwords {

    /** Iterations for new hashes: the recommendation of the OWASP Password Storage Cheat Sheet, 2023. */
    public static final int ITERATIONS = 600_000;

    private static final String NAME = "pbkdf2-sha256";
    private static final int SALT_BYTES = 16;
    private static final int HASH_BITS = 256;
    private static final String LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";
    private static final int GENERATED_LENGTH = 16;

    private final RandomGenerator random;
    private final int iterations;
    private final String nobody;

    /**
     * @param random cryptographically strong
     * @param iterations for new hashes
     */
    public Passwords(RandomGenerator random, int iterations) {
        this.random = random;
        this.iterations = iterations;
        this.nobody =
                NAME + "$" + iterations + "$" + base64(new byte[SALT_BYTES]) + "$" + base64(new byte[HASH_BITS / 8]);
    }

    /** A new hash of a password. */
    public String hash(String password) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return NAME + "$" + iterations + "$" + base64(salt) + "$" + base64(derive(password, salt, iterations));
    }

    /** Whether the password is the one of the hash. Takes the same time whatever the answer. */
    public boolean matches(String password, String hash) {
        String[] parts = hash.split("\\$");
        if (parts.length != 4 || !parts[0].equals(NAME)) {
            return false;
        }
        byte[] salt = Base64.getDecoder().decode(parts[2]);
        byte[] found = derive(password, salt, Integer.parseInt(parts[1]));
        return MessageDigest.isEqual(found, Base64.getDecoder().decode(parts[3]));
    }

    /** A hash that no password has: to take the same time for an account that does not exist. */
    public String nobody() {
        return nobody;
    }

    /** A password for a new account: 80 random bits, in letters and digits that are not mistaken for each other. */
    public String generate() {
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < GENERATED_LENGTH; i++) {
            password.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return password.toString();
    }

    private static byte[] derive(String password, byte[] salt, int rounds) {
        PBEKeySpec spec = new PBEKeySpec(password.toCharArray(), salt, rounds, HASH_BITS);
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(spec)
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no PBKDF2WithHmacSHA256", e);
        } finally {
            spec.clearPassword();
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
