package org.econtacts.sync.internal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * One key for each use, made from the key of the store: the expansion of HKDF (RFC 5869) with one block of HMAC-SHA256,
 * which is enough since the store's key is random already.
 */
public final class Keys {

    private static final String HMAC = "HmacSHA256";

    private final SecretKeySpec root;

    public Keys(byte[] key) {
        root = new SecretKeySpec(key, HMAC);
    }

    /** For the records of the journal. */
    public SecretKey journal() {
        return new SecretKeySpec(derive("journal"), "AES");
    }

    /** For the file of the cache, as its password. */
    public String cache() {
        return HexFormat.of().formatHex(derive("cache"));
    }

    /** For the seals on the rows of the cache. */
    public SecretKey rows() {
        return new SecretKeySpec(derive("rows"), HMAC);
    }

    private byte[] derive(String use) {
        byte[] info = (use + '\u0001').getBytes(StandardCharsets.UTF_8);
        return hmac(root, info);
    }

    /** The seal on some bytes. */
    static byte[] hmac(SecretKey key, byte[]... parts) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(key);
            for (byte[] part : parts) {
                mac.update(part);
            }
            return mac.doFinal();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no " + HMAC, e);
        }
    }
}
