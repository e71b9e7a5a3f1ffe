package org.econtacts.testkit.ui;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

/**
 * What is to be seen now: the window and the dialogs before it. Only on the widgets' thread, and what it finds is good
 * for that one turn: a part may replace its widgets before the next.
 */
final class Sight {

    private static final int LONGEST = 60;

    private final Shell window;
    private final Display display;

    Sight(Shell window) {
        this.window = window;
        this.display = window.getDisplay();
    }

    /** The window of the workbench; empty once it has gone. */
    Optional<Shell> window() {
        return window.isDisposed() ? Optional.empty() : Optional.of(window);
    }

    /** The widget in front with this id: dialogs come before the window. */
    Optional<Control> find(String id) {
        return shells().map(shell -> find(shell, id)).flatMap(Optional::stream).findFirst();
    }

    private Stream<Shell> shells() {
        return Arrays.stream(display.getShells())
                .sorted((a, b) -> Boolean.compare(a == window, b == window))
                .filter(Shell::isVisible);
    }

    private static Optional<Control> find(Control control, String id) {
        if (id.equals(control.getData("id")) && control.isVisible()) {
            return Optional.of(control);
        }
        return children(control)
                .map(child -> find(child, id))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Stream<Control> children(Control control) {
        @Nullable Composite composite = control instanceof Composite some ? some : null;
        return composite == null ? Stream.empty() : Arrays.stream(composite.getChildren());
    }

    /** Whether keys go to what a user takes for the front: the dialog, or the window when there is none. */
    boolean isFrontActive() {
        Shell active = display.getActiveShell();
        return active != null && (isModal(active) || active == window && shells().noneMatch(Sight::isModal));
    }

    /** Whether posted keys go to what is in front. */
    boolean hasKeys() {
        Shell active = display.getActiveShell();
        return active != null && KeyboardFocus.isWith(active);
    }

    private static boolean isModal(Shell shell) {
        return (shell.getStyle() & (SWT.PRIMARY_MODAL | SWT.APPLICATION_MODAL | SWT.SYSTEM_MODAL)) != 0;
    }

    /** In words, for a test that waited in vain. */
    String describe() {
        Shell active = display.getActiveShell();
        return "active: " + (active == null ? "no window" : name(active)) + "; focus: "
                + name(display.getFocusControl()) + "; shown:\n"
                + shells().flatMap(Sight::named).map(Sight::line).collect(Collectors.joining("\n"));
    }

    private static Stream<Control> named(Control control) {
        return control.isVisible()
                ? Stream.concat(Stream.of(control), children(control).flatMap(Sight::named))
                        .filter(each -> each instanceof Shell || each.getData("id") != null)
                : Stream.empty();
    }

    private static String line(Control control) {
        String text = text(control).replace('\n', '|');
        return "  " + name(control) + (text.isEmpty() ? "" : " \u201c" + text + "\u201d");
    }

    private static String name(@Nullable Control control) {
        if (control == null) {
            return "nowhere";
        }
        Object id = control.getData("id");
        return id == null ? control.getClass().getSimpleName() : String.valueOf(id);
    }

    private static String text(Control control) {
        String all = switch (control) {
            case Shell shell -> shell.getText();
            case Text text -> text.getText();
            case StyledText text -> text.getText();
            case Label label -> label.getText();
            default -> "";
        };
        return all.length() <= LONGEST ? all : all.substring(0, LONGEST) + "\u2026";
    }
}
