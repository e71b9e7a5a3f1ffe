package org.econtacts.sync;

import java.util.List;
import java.util.Optional;
import org.econtacts.protocol.BadInputException;
import org.econtacts.protocol.JsonCodec;
import org.econtacts.sync.internal.CacheRow;

/** Records of the protocol as rows of the cache. What another version of this program wrote is not there. */
final class CacheCodec {

    /** Longer ones are not cached: H2 keeps no more in a field. */
    private static final int LONGEST = 1_000_000;

    private final JsonCodec codec = new JsonCodec();

    CacheRow row(String kind, String id, long rank, String office, Object value) {
        return new CacheRow(kind, id, rank, office, codec.write(value));
    }

    static boolean fits(CacheRow row) {
        return row.data().length <= LONGEST;
    }

    <T> Optional<T> read(CacheRow row, Class<T> type) {
        try {
            return Optional.of(codec.readAnswer(row.data(), type));
        } catch (BadInputException e) {
            return Optional.empty();
        }
    }

    <T> List<T> readAll(List<CacheRow> rows, Class<T> type) {
        return rows.stream()
                .map(row -> read(row, type))
                .flatMap(Optional::stream)
                .toList();
    }
}
