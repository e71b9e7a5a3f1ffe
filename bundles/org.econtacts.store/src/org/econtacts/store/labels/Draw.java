package org.econtacts.store.labels;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * The lots that a sample drew once for all: numbers from 0 to 1 that follow from its id alone, evenly spread and
 * independent of what it says and of each other.
 *
 * @param audit the random audit takes the samples below its share, in this order
 * @param second two curators label the samples below that share
 */
public record Draw(double audit, double second) {

    /** The lots of a sample. */
    public static Draw of(String sample) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest(("draw " + sample).getBytes(StandardCharsets.UTF_8));
            ByteBuffer bits = ByteBuffer.wrap(hash);
            return new Draw(share(bits.getLong()), share(bits.getLong()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }

    /** The 53 bits that a double holds. */
    private static double share(long bits) {
        return (bits >>> 11) * 0x1.0p-53;
    }
}
