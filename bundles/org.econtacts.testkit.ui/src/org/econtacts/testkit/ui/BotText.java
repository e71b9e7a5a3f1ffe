package org.econtacts.testkit.ui;

import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

/**
 * Something with a text: a field, an editor, a label.
 *
 * @param <T> the widget
 */
public final class BotText<T extends Control> extends BotControl<T> {

    BotText(WorkbenchBot bot, String name, Supplier<Optional<T>> look) {
        super(bot, name, look);
    }

    /** What it says; empty while it is not shown. */
    public String getText() {
        return bot().ui().get(() -> now().map(BotText::read).orElse(""));
    }

    private static String read(Control widget) {
        return switch (widget) {
            case Text text -> text.getText();
            case StyledText text -> text.getText();
            case Label label -> label.getText();
            default -> throw new AssertionError(widget + " has no text");
        };
    }

    /** Types with real keys; takes the focus first when it has not got it. */
    public BotText<T> typeText(String text) {
        if (!isActive()) {
            setFocus();
        }
        bot().keyboard().typeText(text);
        return this;
    }

    /** Puts the caret behind the last character. */
    public BotText<T> moveCaretToEnd() {
        use(widget -> {
            if (widget instanceof StyledText text) {
                text.setSelection(text.getCharCount());
            } else if (widget instanceof Text text) {
                text.setSelection(text.getCharCount());
            }
        });
        return this;
    }

    /** Waits until it says something with these words in it. */
    public BotText<T> waitFor(String words) {
        waitUntil("\u201c" + words + "\u201d", widget -> read(widget).contains(words));
        return this;
    }
}
