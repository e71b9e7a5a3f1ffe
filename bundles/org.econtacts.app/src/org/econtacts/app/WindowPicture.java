package org.econtacts.app;

import jakarta.inject.Inject;
import java.io.File;
import java.util.Map;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.e4.core.commands.ECommandService;
import org.eclipse.e4.core.commands.EHandlerService;
import org.eclipse.e4.core.services.events.IEventBroker;
import org.eclipse.e4.ui.model.application.MApplication;
import org.eclipse.e4.ui.workbench.IWorkbench;
import org.eclipse.swt.SWT;
import org.eclipse.swt.SWTException;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.econtacts.ui.ServerTopics;
import org.econtacts.ui.SessionStart;

/** The option {@code -econtacts.screenshot}: a picture of the first message with its suggestion, then the end. */
final class WindowPicture {

    private static final int PATIENCE_MILLIS = 120_000;
    private static final int PAINTED_MILLIS = 1_000;
    private static final int FAILED = 3;
    private static final int MOST_WITHOUT = 20;
    private static final String ACT = "org.econtacts.ui.desk.command.act";
    private static final String ACTION = "org.econtacts.ui.desk.parameter.action";

    @Inject
    private Arguments arguments;

    @Inject
    private MApplication application;

    @Inject
    private IWorkbench workbench;

    @Inject
    private IEventBroker broker;

    @Inject
    private SessionStart session;

    @Inject
    private ECommandService commands;

    @Inject
    private EHandlerService handlers;

    private int further;
    private boolean over;

    void takeIfAsked() {
        String file = arguments.screenshot();
        if (file == null) {
            return;
        }
        Display display = Display.getCurrent();
        broker.subscribe(ServerTopics.SUGGESTED, event -> display.asyncExec(() -> takeSoon(display, new File(file))));
        broker.subscribe(ServerTopics.SHOWN, event -> display.asyncExec(() -> lookFurther(display, new File(file))));
        session.listen(() -> {
            if (session.state().phase() == SessionStart.Phase.FAILED) {
                leave(session.state().sentence());
            }
        });
        display.timerExec(PATIENCE_MILLIS, () -> leave("no message was shown within 120 seconds"));
    }

    private void takeSoon(Display display, File file) {
        display.timerExec(PAINTED_MILLIS, () -> take(file));
    }

    /** The picture is to show a suggestion: goes on to the next message, as a person would, but not for ever. */
    private void lookFurther(Display display, File file) {
        if (further++ < MOST_WITHOUT) {
            ParameterizedCommand next = commands.createCommand(ACT, Map.of(ACTION, "NEXT"));
            if (next != null && handlers.canExecute(next)) {
                handlers.executeHandler(next);
                return;
            }
        }
        takeSoon(display, file);
    }

    private void take(File file) {
        if (over) {
            return;
        }
        try {
            save((Shell) application.getChildren().getFirst().getWidget(), file);
            over = true;
            workbench.close();
        } catch (SWTException e) {
            leave(file + " cannot be written: " + e.getMessage());
        }
    }

    private static void save(Shell shell, File file) {
        Rectangle area = shell.getBounds();
        Image image = new Image(shell.getDisplay(), area.width, area.height);
        GC gc = new GC(image);
        shell.print(gc);
        gc.dispose();
        ImageLoader loader = new ImageLoader();
        loader.data = new ImageData[] {image.getImageData()};
        image.dispose();
        loader.save(file.getPath(), SWT.IMAGE_PNG);
    }

    private void leave(String why) {
        if (!over) {
            over = true;
            System.err.println("No picture: " + why);
            System.setProperty("eclipse.exitcode", String.valueOf(FAILED));
            workbench.close();
        }
    }
}
