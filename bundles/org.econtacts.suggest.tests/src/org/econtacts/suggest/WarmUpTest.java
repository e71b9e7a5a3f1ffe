package org.econtacts.suggest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class WarmUpTest {

    private static final int MILLION = 1_000_000;

    private final AtomicLong compiledMillis = new AtomicLong();
    private final AtomicLong nanos = new AtomicLong();
    private final WarmUp warmUp = new WarmUp(compiledMillis::get, nanos::get);
    private int done;

    /** Every piece of work takes a millisecond. */
    private void work(int piece, int compiledUntil) {
        assertEquals(done++, piece);
        nanos.addAndGet(MILLION);
        compiledMillis.addAndGet(piece < compiledUntil ? 1 : 0);
    }

    @Test
    void itEndsOnceTheCompilerRests() {
        warmUp.repeat(piece -> work(piece, 6 * WarmUp.ROUND));

        assertEquals(7 * WarmUp.ROUND, done);
    }

    @Test
    void itWorksForAWhileAlthoughTheCompilerHasNotYetBegun() {
        warmUp.repeat(piece -> work(piece, 0));

        assertEquals(WarmUp.FEWEST_ROUNDS * WarmUp.ROUND, done);
    }

    @Test
    void itEndsAfterFifteenSecondsAlthoughTheCompilerIsBusy() {
        warmUp.repeat(piece -> work(piece, Integer.MAX_VALUE));

        assertEquals(15_000, done);
    }
}
