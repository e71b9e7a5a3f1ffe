package org.econtacts.suggest;

import java.lang.management.CompilationMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.function.IntConsumer;
import java.util.function.LongSupplier;

/**
 * Repeats a work until the Java compiler has little left to do with it, so that what is timed then takes what it takes in a
 * server that has run for a while. On one core the compiler has half the time for as long as it works, and every 25th short
 * text waits for it for some milliseconds.
 */
public final class WarmUp {

    /** Repetitions between two looks at the compiler. */
    static final int ROUND = 1_000;
    /** Before these the compiler only collects what it will work on. */
    static final int FEWEST_ROUNDS = 4;
    /** The compiler rests when it has worked for less than this share of a round. */
    private static final double AT_REST = 0.05;

    private static final Duration MOST = Duration.ofSeconds(15);

    private final LongSupplier compiledMillis;
    private final LongSupplier nanos;

    /** Looks at the compiler of this process. */
    public WarmUp() {
        this(compiler(), System::nanoTime);
    }

    /**
     * The same with other clocks.
     *
     * @param compiledMillis how long the compiler has worked so far, in milliseconds
     * @param nanos the time, in nanoseconds
     */
    WarmUp(LongSupplier compiledMillis, LongSupplier nanos) {
        this.compiledMillis = compiledMillis;
        this.nanos = nanos;
    }

    private static LongSupplier compiler() {
        CompilationMXBean compiler = ManagementFactory.getCompilationMXBean();
        return compiler != null && compiler.isCompilationTimeMonitoringSupported()
                ? compiler::getTotalCompilationTime
                : () -> 0;
    }

    /**
     * Works until the compiler rests, at most 15 seconds and the piece begun.
     *
     * @param work gets 0, 1, 2, …
     */
    public void repeat(IntConsumer work) {
        long end = nanos.getAsLong() + MOST.toNanos();
        int done = 0;
        double busy = 1;
        for (int round = 0; (round < FEWEST_ROUNDS || busy >= AT_REST) && nanos.getAsLong() < end; round++) {
            long start = nanos.getAsLong();
            long compiled = compiledMillis.getAsLong();
            for (int i = 0; i < ROUND && nanos.getAsLong() < end; i++) {
                work.accept(done++);
            }
            double millis = Math.max(1, (nanos.getAsLong() - start) / 1e6);
            busy = (compiledMillis.getAsLong() - compiled) / millis;
        }
    }
}
