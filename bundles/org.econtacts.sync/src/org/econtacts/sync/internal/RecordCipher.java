package org.econtacts.sync.internal;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.CRC32C;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Seals the records of one journal file: length, CRC-32C, then a random nonce and the text under AES-GCM (NIST SP
 * 800-38D). The file's id and the record's place are sealed with it, so that a record cannot change its place.
 */
final class RecordCipher {

    /** Length and checksum before each sealed record. */
    static final int PREFIX_BYTES = 8;

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int LEAST_BYTES = NONCE_BYTES + TAG_BITS / 8;

    private final SecretKey key;
    private final byte[] file;
    private final SecureRandom random;

    RecordCipher(SecretKey key, byte[] file, SecureRandom random) {
        this.key = key;
        this.file = file.clone();
        this.random = random;
    }

    /** Bytes that a record of that length takes in the file. */
    static int sealedBytes(int length) {
        return PREFIX_BYTES + LEAST_BYTES + length;
    }

    /** Puts one sealed record into the buffer. */
    void seal(byte[] record, long place, ByteBuffer to) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] text = run(Cipher.ENCRYPT_MODE, nonce, place, record, 0, record.length)
                .orElseThrow(() -> new IllegalStateException("cannot encrypt"));
        CRC32C sum = new CRC32C();
        sum.update(nonce);
        sum.update(text);
        to.putInt(nonce.length + text.length)
                .putInt((int) sum.getValue())
                .put(nonce)
                .put(text);
    }

    /** The length that the prefix at this position states; -1 when no whole record can stand there. */
    static int length(byte[] bytes, int position) {
        if (bytes.length - position < PREFIX_BYTES) {
            return -1;
        }
        int length = ByteBuffer.wrap(bytes).getInt(position);
        return length < LEAST_BYTES || length > bytes.length - position - PREFIX_BYTES ? -1 : length;
    }

    /** Whether the checksum of the record whose prefix is at this position is right. */
    static boolean isWhole(byte[] bytes, int position, int length) {
        CRC32C sum = new CRC32C();
        sum.update(bytes, position + PREFIX_BYTES, length);
        return (int) sum.getValue() == ByteBuffer.wrap(bytes).getInt(position + 4);
    }

    /** Opens the record whose prefix is at this position; empty when it was altered or belongs elsewhere. */
    Optional<byte[]> open(byte[] bytes, int position, int length, long place) {
        int start = position + PREFIX_BYTES;
        byte[] nonce = Arrays.copyOfRange(bytes, start, start + NONCE_BYTES);
        return run(Cipher.DECRYPT_MODE, nonce, place, bytes, start + NONCE_BYTES, length - NONCE_BYTES);
    }

    private Optional<byte[]> run(int mode, byte[] nonce, long place, byte[] bytes, int from, int length) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(file);
            cipher.updateAAD(ByteBuffer.allocate(Long.BYTES).putLong(0, place));
            return Optional.of(cipher.doFinal(bytes, from, length));
        } catch (GeneralSecurityException e) {
            // the tag does not fit: the caller sets the file aside
            return Optional.empty();
        }
    }
}
