package org.econtacts.testkit.ui;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Control;
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
    private final Sight sight;
    private final Keyboard keyboard;
    private final Path pictures;

    /**
     * @param window of the workbench
     * @param pictures folder for {@link #screenshot}
     */
    public WorkbenchBot(Shell window, Path pictures) {
        this.sight = new Sight(window);
        this.ui = new UiThread(window.getDisplay(), sight::describe);
        this.keyboard = new Keyboard(ui, sight);
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
        return new BotShell(this, "the window", sight::window);
    }

    /** An open dialog or popup with this id, of its own or on something in it. */
    public BotShell shell(String id) {
        awaitShown(Control.class, id);
        return new BotShell(this, id, () -> sight.find(id).map(Control::getShell));
    }

    /** A text field. */
    public BotText<Text> text(String id) {
        return new BotText<>(this, id, awaitShown(Text.class, id));
    }

    /** An editor or a styled text. */
    public BotText<StyledText> styledText(String id) {
        return new BotText<>(this, id, awaitShown(StyledText.class, id));
    }

    /** A label. */
    public BotText<Label> label(String id) {
        return new BotText<>(this, id, awaitShown(Label.class, id));
    }

    /** Anything that is clicked. */
    public BotControl<Control> button(String id) {
        return widget(Control.class, id);
    }

    /** Anything else. */
    public <T extends Control> BotControl<T> widget(Class<T> type, String id) {
        return new BotControl<>(this, id, awaitShown(type, id));
    }

    /** A table of SWT. */
    public BotTable table(String id) {
        return new BotTable(this, id, awaitShown(Table.class, id));
    }

    /** A NatTable. */
    public BotNatTable nattable(String id) {
        return new BotNatTable(this, id, awaitShown(NatTable.class, id));
    }

    /** The way to what is shown now, once it has been shown for the first time. */
    private <T extends Control> Supplier<Optional<T>> awaitShown(Class<T> type, String id) {
        Supplier<Optional<T>> look =
                () -> sight.find(id).filter(type::isInstance).map(type::cast);
        ui.await("the widget " + id, look);
        return look;
    }

    /** Whether a widget with this id is shown now. */
    public boolean isShown(String id) {
        return ui.get(() -> sight.find(id).isPresent());
    }

    /** Waits until a condition holds on the widgets' thread; fails when it never does. */
    public void waitUntil(String what, BooleanSupplier condition) {
        ui.waitUntil(what, condition);
    }

    /** Presses a key, written as in JFace: {@code CTRL+ENTER}, {@code F5}, {@code A}. */
    public void pressShortcut(String keys) {
        keyboard.pressShortcut(keys);
    }

    /** Waits a few seconds at most until the screen is another. */
    void awaitChange() {
        new Picture(ui).awaitChange();
    }

    /** Saves the screen as PNG once it has stopped changing. */
    public void screenshot(String name) {
        new Picture(ui).save(pictures.resolve(name + ".png"));
    }
}
