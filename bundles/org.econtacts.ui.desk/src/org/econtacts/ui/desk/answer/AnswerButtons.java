package org.econtacts.ui.desk.answer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.RowData;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Composite;
import org.econtacts.ui.desk.DeskActions;
import org.econtacts.ui.desk.Messages;
import org.econtacts.ui.desk.shortcuts.DeskAction;
import org.econtacts.ui.theme.Icons;
import org.econtacts.ui.theme.Palette;
import org.econtacts.ui.widgets.Access;
import org.econtacts.ui.widgets.FlatButton;
import org.econtacts.ui.widgets.FlatButton.Look;

/** What can be done with the answer, with the mouse; each says its key. */
final class AnswerButtons {

    private final DeskActions actions;
    private final Composite line;
    private final FlatButton send;
    private final FlatButton reject;
    private final FlatButton transfer;

    AnswerButtons(Composite parent, DeskActions actions, Messages texts) {
        this.actions = actions;
        line = new Composite(parent, SWT.NONE);
        line.setBackground(Palette.PAPER);
        RowLayout layout = new RowLayout(SWT.HORIZONTAL);
        layout.marginLeft = layout.marginRight = layout.marginTop = layout.marginBottom = 0;
        layout.spacing = 8;
        layout.wrap = true;
        layout.center = true;
        line.setLayout(layout);
        send = button(Look.PRIMARY, "answer-send", texts.answer_send, texts.key_send, "send-white", DeskAction.SEND);
        reject = button(Look.SECONDARY, "answer-reject", texts.answer_reject, "R", "cross-mark", DeskAction.REJECT);
        transfer =
                button(Look.SECONDARY, "answer-transfer", texts.answer_transfer, "T", "transfer", DeskAction.TRANSFER);
    }

    private FlatButton button(Look look, String id, String text, String key, String icon, DeskAction action) {
        FlatButton button = new FlatButton(line, look)
                .text(text)
                .hint(key)
                .icon(Icons.get(icon))
                .onSelect(() -> actions.perform(action));
        button.setLayoutData(new RowData());
        return Access.id(button, id);
    }

    Composite control() {
        return line;
    }

    void update(boolean editable, boolean suggested, boolean written) {
        send.setEnabled(editable && written);
        reject.setEnabled(editable && suggested);
        transfer.setEnabled(editable);
    }
}
