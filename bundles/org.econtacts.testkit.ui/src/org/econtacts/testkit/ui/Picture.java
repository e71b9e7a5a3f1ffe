package org.econtacts.testkit.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Display;

/** Pictures of the screen, with the dialogs and popups that stand on it, once it has stopped changing. */
final class Picture {

    private static final int TRIES = 20;
    private static final long BETWEEN_MILLIS = 120;

    private final UiThread ui;

    Picture(UiThread ui) {
        this.ui = ui;
    }

    /** Saves the screen; waits, but not for ever: a caret blinks and a progress bar runs. */
    void save(Path file) {
        ImageData last = ui.get(this::take);
        for (int i = 0; i < TRIES; i++) {
            UiThread.pause(BETWEEN_MILLIS);
            ImageData next = ui.get(this::take);
            boolean still = Arrays.equals(last.data, next.data);
            last = next;
            if (still) {
                break;
            }
        }
        write(file, last);
    }

    /** Waits until the screen is another than now, but not for ever. */
    void awaitChange() {
        ImageData now = ui.get(this::take);
        for (int i = 0; i < TRIES; i++) {
            UiThread.pause(BETWEEN_MILLIS);
            if (!Arrays.equals(now.data, ui.get(this::take).data)) {
                return;
            }
        }
    }

    private ImageData take() {
        Display display = ui.display();
        display.update();
        Rectangle area = display.getBounds();
        Image image = new Image(display, area.width, area.height);
        GC gc = new GC(display);
        try {
            gc.copyArea(image, area.x, area.y);
            return image.getImageData();
        } finally {
            gc.dispose();
            image.dispose();
        }
    }

    private static void write(Path file, ImageData data) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        ImageLoader loader = new ImageLoader();
        loader.data = new ImageData[] {data};
        loader.save(file.toString(), SWT.IMAGE_PNG);
    }
}
