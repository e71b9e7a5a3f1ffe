package org.econtacts.ui.desk.shortcuts;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.e4.core.services.events.IEventBroker;
import org.eclipse.e4.core.services.nls.Translation;
import org.eclipse.e4.ui.model.application.ui.advanced.MPerspective;
import org.eclipse.e4.ui.model.application.ui.basic.MWindow;
import org.eclipse.e4.ui.workbench.modeling.EModelService;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.econtacts.model.Office;
import org.econtacts.protocol.MessageView;
import org.econtacts.ui.Timings;
import org.econtacts.ui.desk.DeskActions;
import org.econtacts.ui.desk.DeskModel;
import org.econtacts.ui.desk.Messages;
import org.econtacts.ui.desk.Work;
import org.econtacts.ui.desk.answer.RejectPopup;
import org.econtacts.ui.desk.answer.TransferDialog;
import org.econtacts.ui.keys.KeyScope;
import org.econtacts.ui.keys.KeySheet;
import org.econtacts.ui.keys.SingleKeys;
import org.econtacts.ui.theme.Icons;
import org.econtacts.ui.theme.Palette;
import org.econtacts.ui.widgets.Access;
import org.econtacts.ui.widgets.FlatButton;

/** The desk's keys while its perspective is in front, and the button that shows their sheet. */
public class DeskKeys {

    private static final String PERSPECTIVE = "org.econtacts.perspective.agent";

    private static final Set<DeskAction> GOES_ON =
            EnumSet.of(DeskAction.NEXT, DeskAction.PREVIOUS, DeskAction.ACCEPT, DeskAction.SEND);

    private final ShortcutTable table = new ShortcutTable();

    @Inject
    private MWindow window;

    @Inject
    private EModelService model;

    @Inject
    private IEventBroker events;

    @Inject
    private DeskModel desk;

    @Inject
    private DeskActions actions;

    @Inject
    private Timings timings;

    @Inject
    @Translation
    private Messages texts;

    private Shell shell;
    private FlatButton button;

    @PostConstruct
    void create(Composite parent) {
        shell = (Shell) window.getWidget();
        Composite line = new Composite(parent, SWT.NONE);
        line.setBackground(Palette.CANVAS);
        GridLayout layout = new GridLayout();
        layout.marginHeight = 6;
        line.setLayout(layout);
        button = new FlatButton(line, FlatButton.Look.QUIET)
                .text(texts.keys_button)
                .hint("F1")
                .icon(Icons.get("keyboard"))
                .onSelect(this::showSheet);
        Access.id(button, "keys");
        actions.define(DeskAction.SHOW_KEYS, this::showSheet);
        actions.define(DeskAction.REJECT, this::reject);
        actions.define(DeskAction.TRANSFER, this::transfer);
        KeyScope.listen(shell, this::isInFront, this::key);
    }

    private boolean isInFront() {
        MPerspective front = model.getActivePerspective(window);
        return front != null && PERSPECTIVE.equals(front.getElementId());
    }

    private boolean key(Event event) {
        boolean typing = KeyScope.isTyping(event);
        ShortcutTable.Press press =
                new ShortcutTable.Press(event.keyCode, event.character, event.stateMask & SWT.MODIFIER_MASK);
        Optional<DeskAction> action = table.find(press, typing, SingleKeys.areOn());
        if (action.isEmpty() || scrolls(event)) {
            return false;
        }
        if (GOES_ON.contains(action.get())) {
            timings.begin(Timings.NEXT);
        }
        actions.perform(action.get());
        return true;
    }

    /** In the message's text and in lists the arrows move there. */
    private static boolean scrolls(Event event) {
        Control focus = event.display.getFocusControl();
        boolean arrow = event.keyCode == SWT.ARROW_DOWN || event.keyCode == SWT.ARROW_UP;
        return arrow && (focus instanceof StyledText || focus instanceof org.eclipse.swt.widgets.Table);
    }

    private void showSheet() {
        if (!isInFront()) {
            events.send(KeySheet.WANTED, PERSPECTIVE);
            return;
        }
        new ShortcutSheet(shell, table, SingleKeys.areOn(), texts).open();
    }

    private void reject() {
        Work work = desk.work();
        if (work == null || !work.isEditable() || work.answer().suggestion() == null) {
            desk.hinder();
            return;
        }
        Control above = Access.find(shell, "answer-reject");
        RejectPopup.open(above == null ? button : above, texts, desk::reject);
    }

    private void transfer() {
        Work work = desk.work();
        if (work != null && work.isEditable()) {
            desk.offices(offices -> askWhere(work.id(), offices));
        } else {
            desk.hinder();
        }
    }

    /** The offices take a moment to come: by then another message may be at hand, or the window gone. */
    private void askWhere(String message, List<Office> offices) {
        Work work = desk.work();
        MessageView view = work == null ? null : work.view();
        if (work == null || view == null || !work.id().equals(message) || shell.isDisposed()) {
            return;
        }
        List<Office> others = offices.stream()
                .filter(office -> !office.id().equals(view.office()))
                .toList();
        new TransferDialog(shell, texts, others, desk::transfer).open();
    }
}
