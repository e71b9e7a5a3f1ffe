package engine;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.Locale;

/** Durations of one thing done many times, and the processor's time, which other processes do not lengthen much. */
final class Times {

    private final long[] nanos;
    private final ThreadMXBean thread = ManagementFactory.getThreadMXBean();
    private long processorNanos;
    private int size;

    Times(int most) {
        nanos = new long[most];
    }

    /** Does it and notes how long it took. */
    void time(Runnable work) {
        long before = thread.getCurrentThreadCpuTime();
        long start = System.nanoTime();
        work.run();
        nanos[size++] = System.nanoTime() - start;
        processorNanos += thread.getCurrentThreadCpuTime() - before;
    }

    double perSecond() {
        return size * 1e9 / Math.max(1, Arrays.stream(nanos, 0, size).sum());
    }

    double meanMillis() {
        return Arrays.stream(nanos, 0, size).average().orElse(0) / 1e6;
    }

    /** Of the processor, on average. */
    double meanProcessorMillis() {
        return processorNanos / 1e6 / Math.max(1, size);
    }

    /** @param share 0 to 1: so many of them took no longer */
    double millis(double share) {
        long[] sorted = Arrays.copyOf(nanos, size);
        Arrays.sort(sorted);
        return size == 0 ? 0 : sorted[(int) Math.min(size - 1L, (long) (size * share))] / 1e6;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "mean %.3f ms (processor %.3f ms), p50 %.3f ms, p99 %.3f ms, %.0f a second",
                meanMillis(),
                meanProcessorMillis(),
                millis(0.5),
                millis(0.99),
                perSecond());
    }
}
