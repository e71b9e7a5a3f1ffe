package org.econtacts.ui.widgets;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.econtacts.ui.Messages;
import org.econtacts.ui.SessionStart;
import org.econtacts.ui.theme.Palette;

/** A part's content once there is a session; until then, that it is coming or why it is not, with a way on. */
public final class SessionGate extends Composite {

    private final StackLayout stack = new StackLayout();
    private final SessionStart start;
    private final Messages texts;
    private final Composite content;
    private final StatePane state;

    public SessionGate(Composite parent, SessionStart start, Messages texts) {
        super(parent, SWT.NONE);
        this.start = start;
        this.texts = texts;
        setBackground(Palette.PAPER);
        setLayout(stack);
        content = new Composite(this, SWT.NONE);
        content.setBackground(Palette.PAPER);
        content.setBackgroundMode(SWT.INHERIT_DEFAULT);
        state = new StatePane(this);
        Runnable remove = start.listen(this::refreshUnlessGone);
        addDisposeListener(e -> remove.run());
        refresh();
    }

    /** Where the part builds what it shows. */
    public Composite content() {
        return content;
    }

    private void refresh() {
        SessionStart.State now = start.state();
        switch (now.phase()) {
            case STARTING ->
                state.progress(
                        texts.state_starting, now.sentence().isEmpty() ? texts.state_starting_detail : now.sentence());
            case SIGNED_OUT ->
                state.say(
                        "lock-large",
                        texts.state_signed_out,
                        texts.state_signed_out_detail,
                        texts.action_sign_in,
                        start::retry);
            case FAILED ->
                state.say("warning-large", texts.state_failed, now.sentence(), texts.action_retry, start::retry);
            case READY -> {
                // the content is shown
            }
        }
        stack.topControl = now.phase() == SessionStart.Phase.READY ? content : state;
        layout();
    }

    private void refreshUnlessGone() {
        if (!isDisposed()) {
            refresh();
        }
    }
}
