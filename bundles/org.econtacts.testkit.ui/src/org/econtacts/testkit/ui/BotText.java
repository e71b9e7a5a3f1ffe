package org.econtacts.testkit.ui;

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

    BotText(WorkbenchBot bot, T widget) {
        super(bot, widget);
    }

    /** What it says; empty once it has gone. */
    public String getText() {
        return bot().ui().get(() -> widget().isDisposed() ? "" : read(widget()));
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
        bot().ui().run(() -> {
            if (widget() instanceof StyledText text) {
                text.setSelection(text.getCharCount());
            } else if (widget() instanceof Text text) {
                text.setSelection(text.getCharCount());
            }
        });
        return this;
    }

    /** Waits until it says something with these words in it. */
    public BotText<T> waitFor(String words) {
        bot().waitUntil(
                        "\u201c" + words + "\u201d in " + bot().ui().get(() -> widget().getData("id")),
                        () -> read(widget()).contains(words));
        return this;
    }
}
