package org.econtacts.sync.internal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import javax.crypto.SecretKey;

/** Seals the rows of the cache: H2's pages have no checksum, and its encryption does not notice a change. */
final class RowSeal {

    private final SecretKey key;

    RowSeal(SecretKey key) {
        this.key = key;
    }

    byte[] of(CacheRow row) {
        byte[] name = (row.kind() + '\0' + row.id() + '\0' + row.office()).getBytes(StandardCharsets.UTF_8);
        byte[] numbers =
                ByteBuffer.allocate(12).putInt(name.length).putLong(row.rank()).array();
        return Keys.hmac(key, numbers, name, row.data());
    }

    boolean fits(CacheRow row, byte[] seal) {
        return MessageDigest.isEqual(of(row), seal);
    }
}
