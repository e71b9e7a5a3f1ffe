package org.econtacts.ui.desk.answer;

import java.util.List;
import java.util.function.Consumer;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ExtendedModifyEvent;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.econtacts.ui.desk.Messages;
import org.econtacts.ui.theme.Fonts;
import org.econtacts.ui.theme.Palette;
import org.econtacts.ui.widgets.Access;

/** A text editor with undo and redo, in which Tab goes from one unfilled placeholder to the next. */
final class AnswerEditor {

    private final StyledText control;
    private final Consumer<String> typed;
    private final Runnable leave;
    private final EditHistory history = new EditHistory();
    private List<AnswerModel.Gap> gaps = List.of();
    private boolean replaying;

    /**
     * @param typed gets the text after each change by the user
     * @param leave what Escape does
     */
    AnswerEditor(Composite parent, Messages texts, Consumer<String> typed, Runnable leave) {
        this.typed = typed;
        this.leave = leave;
        control = Access.id(new StyledText(parent, SWT.MULTI | SWT.WRAP | SWT.V_SCROLL | SWT.BORDER), "answer-editor");
        control.setAlwaysShowScrollBars(false);
        control.setFont(Fonts.base());
        control.setForeground(Palette.INK);
        control.setMargins(12, 10, 12, 10);
        control.setLineSpacing(3);
        Access.name(control, texts.answer_name);
        control.addExtendedModifyListener(this::modified);
        control.addListener(SWT.Traverse, this::traverse);
        control.addListener(SWT.KeyDown, this::key);
    }

    StyledText control() {
        return control;
    }

    String text() {
        return control.getText();
    }

    /** Shows another text; what was typed before cannot be undone in it. */
    void show(AnswerModel answer) {
        if (!control.getText().equals(answer.text())) {
            replaying = true;
            control.setText(answer.text());
            replaying = false;
            control.setTopPixel(0);
        }
        history.clear();
    }

    void editable(boolean is) {
        if (control.getEditable() != is) {
            control.setEditable(is);
        }
        control.setBackground(is ? Palette.PAPER : Palette.MIST);
    }

    /** Frames what is still to be filled in; a frame as well as a colour. */
    void markGaps(List<AnswerModel.Gap> open) {
        gaps = open;
        control.setStyleRanges(new StyleRange[0]);
        for (AnswerModel.Gap gap : open) {
            if (gap.end() <= control.getCharCount()) {
                StyleRange style = new StyleRange(
                        gap.start(), gap.end() - gap.start(), Palette.AMBER, Palette.AMBER_TINT, SWT.BOLD);
                style.borderStyle = SWT.BORDER_SOLID;
                style.borderColor = Palette.HIGHLIGHT_LINE;
                control.setStyleRange(style);
            }
        }
    }

    /** Selects a gap, so that typing fills it. */
    void goTo(AnswerModel.@Nullable Gap gap) {
        control.setFocus();
        if (gap != null && gap.end() <= control.getCharCount()) {
            control.setSelection(gap.start(), gap.end());
            control.showSelection();
        }
    }

    int selectionEnd() {
        return control.getSelectionRange().y == 0 ? control.getCaretOffset() : control.getSelection().y;
    }

    private void modified(ExtendedModifyEvent e) {
        if (!replaying) {
            String inserted = e.length == 0 ? "" : control.getTextRange(e.start, e.length);
            history.record(new EditHistory.Edit(e.start, e.replacedText, inserted));
        }
        typed.accept(control.getText());
    }

    boolean undo() {
        return replay(history.undo());
    }

    private boolean replay(EditHistory.@Nullable Edit edit) {
        if (edit == null) {
            return false;
        }
        replaying = true;
        control.replaceTextRange(edit.start(), edit.removed().length(), edit.inserted());
        replaying = false;
        control.setSelection(edit.start() + edit.inserted().length());
        control.showSelection();
        return true;
    }

    private void key(Event e) {
        boolean ctrl = (e.stateMask & SWT.MODIFIER_MASK) == SWT.MOD1;
        boolean ctrlShift = (e.stateMask & SWT.MODIFIER_MASK) == (SWT.MOD1 | SWT.SHIFT);
        if (ctrl && e.keyCode == 'y' || ctrlShift && e.keyCode == 'z') {
            e.doit = false;
            replay(history.redo());
        } else if (e.keyCode == SWT.ESC) {
            e.doit = false;
            leave.run();
        } else if (ctrl && e.keyCode == 'a') {
            e.doit = false;
            control.selectAll();
        }
    }

    /** Tab fills gaps while there are some, and leaves the editor otherwise: nobody is caught in it. */
    private void traverse(Event e) {
        if (e.detail == SWT.TRAVERSE_TAB_NEXT && !gaps.isEmpty() && control.getEditable()) {
            int from = selectionEnd();
            gaps.stream().filter(gap -> gap.start() >= from).findFirst().ifPresent(gap -> {
                e.doit = false;
                goTo(gap);
            });
            if (!e.doit) {
                e.detail = SWT.TRAVERSE_NONE;
                return;
            }
        }
        if (e.detail == SWT.TRAVERSE_TAB_NEXT || e.detail == SWT.TRAVERSE_TAB_PREVIOUS) {
            e.doit = true;
        }
    }
}
