package org.econtacts.app.window;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.eclipse.swt.widgets.Display;

/**
 * Does again and again, in the window's process, the steps that keeping a text takes, with next to no work in them: a
 * pause on the UI thread, then a write on another that is forced to the disk. What that takes beyond the pause is how late
 * the machine makes everything, busy as it is with other tests.
 */
final class MachineLag {

    /** As long as the window waits for the next key before it keeps a text. */
    static final int PAUSE_MILLIS = 400;

    private static final long EVERY_MILLIS = 100;
    private static final int BYTES = 1_024;

    private final Display display;
    private final Path file;
    private final Consumer<String> said;
    private final ExecutorService writer =
            Executors.newCachedThreadPool(Thread.ofPlatform().daemon().factory());
    private int number;

    private MachineLag(Display display, Path file, Consumer<String> said) {
        this.display = display;
        this.file = file;
        this.said = said;
    }

    /**
     * Begins, until the process ends.
     *
     * @param file that is written
     * @param said takes {@code begin n at} and {@code end n at}, with the time in milliseconds
     */
    static void tell(Display display, Path file, Consumer<String> said) {
        MachineLag lag = new MachineLag(display, file, said);
        ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().factory());
        timer.scheduleAtFixedRate(lag::begin, 0, EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void begin() {
        int now = number++;
        said.accept("begin " + now + " " + System.currentTimeMillis());
        display.asyncExec(() -> display.timerExec(PAUSE_MILLIS, () -> writer.execute(() -> end(now))));
    }

    private void end(int now) {
        try (FileChannel to = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            to.write(ByteBuffer.allocate(BYTES));
            to.force(true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        said.accept("end " + now + " " + System.currentTimeMillis());
    }
}
