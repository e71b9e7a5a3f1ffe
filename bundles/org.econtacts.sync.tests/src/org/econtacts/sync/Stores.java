package org.econtacts.sync;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.econtacts.model.SampleState;
import org.econtacts.protocol.LabelOrder;
import org.econtacts.sync.LocalStore.Settings;
import org.econtacts.sync.Operation.Kind;
import org.econtacts.sync.Outbox.Request;
import org.econtacts.sync.internal.Disk;

/** Local stores as the tests open them. */
final class Stores {

    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-02T09:00:00Z"), ZoneOffset.UTC);

    /** A key that needs no file: the store's folder may be copied and damaged. */
    static final KeyRing KEY = () -> new byte[KeyRing.KEY_BYTES];

    private Stores() {}

    static LocalStore open(Path folder) throws IOException {
        return open(folder, CLOCK);
    }

    static LocalStore open(Path folder, Clock clock) throws IOException {
        return LocalStore.open(folder, settings(clock));
    }

    static LocalStore open(Path folder, Disk disk) throws IOException {
        return LocalStore.open(folder, settings(CLOCK), disk);
    }

    private static Settings settings(Clock clock) {
        return new Settings(KEY, clock, new SecureRandom(), 1 << 16, Cache.USUALLY_KEPT);
    }

    static Request label(String sample) {
        return label(sample, 0);
    }

    static Request label(String sample, long version) {
        return new Request("ana", Kind.LABEL, sample, "", LabelOrder.of(version, SampleState.LABELLED, List.of("cfe")));
    }
}
