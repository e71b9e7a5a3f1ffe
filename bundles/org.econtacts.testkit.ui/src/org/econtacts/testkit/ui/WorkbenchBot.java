package org.econtacts.testkit.ui;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;

/**
 * Finds widgets by {@code widget.setData("id", …)}, waiting until they are shown, and presses real keys. Its words are
 * those of SWTBot's {@code SWTWorkbenchBot}. Called on the test's thread.
 */
public final class WorkbenchBot {

    private final UiThread ui;
    private final Keyboard keyboard;
    private final Shell window;
    private final Path pictures;

    /**
     * @param window of the workbench
     * @param pictures folder for {@link #screenshot}
     */
    public WorkbenchBot(Shell window, Path pictures) {
        Display display = window.getDisplay();
        this.ui = new UiThread(display);
        this.keyboard = new Keyboard(ui);
        this.window = window;
        this.pictures = pictures;
    }

    /** The widgets' thread. */
    public UiThread ui() {
        return ui;
    }

    /** The keyboard. */
    public Keyboard keyboard() {
        return keyboard;
    }

    /** The window. */
    public BotShell shell() {
        return new BotShell(this, window);
    }

    /** An open dialog or popup with this id, of its own or on something in it. */
    public BotShell shell(String id) {
        Control inside = find(Control.class, id);
        return new BotShell(this, ui.get(inside::getShell));
    }

    /** A text field. */
    public BotText<Text> text(String id) {
        return new BotText<>(this, find(Text.class, id));
    }

    /** An editor or a styled text. */
    public BotText<StyledText> styledText(String id) {
        return new BotText<>(this, find(StyledText.class, id));
    }

    /** A label. */
    public BotText<Label> label(String id) {
        return new BotText<>(this, find(Label.class, id));
    }

    /** Anything that is clicked. */
    public BotControl<Control> button(String id) {
        return new BotControl<>(this, find(Control.class, id));
    }

    /** Anything else. */
    public <T extends Control> BotControl<T> widget(Class<T> type, String id) {
        return new BotControl<>(this, find(type, id));
    }

    /** A table of SWT. */
    public BotTable table(String id) {
        return new BotTable(this, find(Table.class, id));
    }

    /** A NatTable. */
    public BotNatTable nattable(String id) {
        return new BotNatTable(this, find(NatTable.class, id));
    }

    /** Whether a widget with this id is shown now. */
    public boolean isShown(String id) {
        return ui.get(() -> search(id).isPresent());
    }

    /** Waits until a condition holds on the widgets' thread; fails after 20 s. */
    public void waitUntil(String what, BooleanSupplier condition) {
        ui.waitUntil(what, condition);
    }

    /** Presses a key, written as in JFace: {@code CTRL+ENTER}, {@code F5}, {@code A}. */
    public void pressShortcut(String keys) {
        keyboard.pressShortcut(keys);
    }

    /** Saves the screen as PNG once it has stopped changing. */
    public void screenshot(String name) {
        new Picture(ui).save(pictures.resolve(name + ".png"));
    }

    private <T extends Control> T find(Class<T> type, String id) {
        Control[] found = new Control[1];
        ui.waitUntil("the widget " + id, () -> {
            found[0] = search(id).orElse(null);
            return type.isInstance(found[0]);
        });
        return type.cast(found[0]);
    }

    /** The one in front: dialogs come before the window. */
    private Optional<Control> search(String id) {
        Shell[] shells = ui.display().getShells();
        return Arrays.stream(shells)
                .sorted((a, b) -> Boolean.compare(a == window, b == window))
                .filter(shell -> shell.isVisible())
                .map(shell -> search(shell, id))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Control> search(Control control, String id) {
        if (id.equals(control.getData("id")) && control.isVisible()) {
            return Optional.of(control);
        }
        @Nullable Composite composite = control instanceof Composite some ? some : null;
        return composite == null
                ? Optional.empty()
                : Arrays.stream(composite.getChildren())
                        .map(child -> search(child, id))
                        .flatMap(Optional::stream)
                        .findFirst();
    }
}
