package org.econtacts.ui.desk.queue;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import java.text.MessageFormat;
import org.eclipse.e4.core.di.annotations.Optional;
import org.eclipse.e4.core.services.nls.Translation;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.e4.ui.workbench.modeling.EPartService;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.econtacts.client.ConnectionState;
import org.econtacts.ui.Formats;
import org.econtacts.ui.Session;
import org.econtacts.ui.SessionStart;
import org.econtacts.ui.StatusBoard;
import org.econtacts.ui.Timings;
import org.econtacts.ui.UiTasks;
import org.econtacts.ui.desk.DeskActions;
import org.econtacts.ui.desk.Messages;
import org.econtacts.ui.desk.NotDoneException;
import org.econtacts.ui.desk.shortcuts.DeskAction;
import org.econtacts.ui.theme.Palette;
import org.econtacts.ui.widgets.Access;
import org.econtacts.ui.widgets.SessionGate;
import org.econtacts.ui.widgets.StatePane;

/** The queue with its filters. */
public class QueuePart {

    @Inject
    private QueueModel model;

    @Inject
    private StatusBoard board;

    @Inject
    private Timings timings;

    @Inject
    private Formats formats;

    @Inject
    @Translation
    private Messages texts;

    @Inject
    private MPart part;

    @Inject
    private EPartService parts;

    private QueueText text;
    private QueueTable table;
    private FilterBar filters;
    private Composite body;
    private StackLayout stack;
    private StatePane state;
    private boolean focused;
    private String counted = "";

    @PostConstruct
    void create(
            Composite parent,
            SessionStart start,
            @Translation org.econtacts.ui.Messages shared,
            UiTasks tasks,
            DeskActions actions,
            @Optional Session session) {
        SessionGate gate = new SessionGate(parent, start, shared);
        GridLayout layout = new GridLayout();
        layout.marginWidth = layout.marginHeight = 0;
        layout.verticalSpacing = 0;
        gate.content().setLayout(layout);
        text = new QueueText(texts, formats);
        filters = new FilterBar(gate.content(), model, tasks, formats, texts, this::focus);
        filters.field().addListener(SWT.Modify, e -> timings.begin(Timings.FILTER));
        filters.control().setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        body = new Composite(gate.content(), SWT.NONE);
        body.setBackground(Palette.PAPER);
        body.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        stack = new StackLayout();
        body.setLayout(stack);
        table = new QueueTable(body, model, text, texts);
        state = Access.id(new StatePane(body), "queue-state");
        actions.define(DeskAction.FILTER, filters::focus);
        actions.define(DeskAction.QUEUE, this::focus);
        model.listen(this::changed);
        Runnable remove = board.listen(this::tellCount);
        body.addDisposeListener(e -> remove.run());
        connect(session);
        refresh();
    }

    @Inject
    void connect(@Optional Session session) {
        if (text != null && session != null) {
            text.connect(session.intentTitles(), session.account().displayName());
        }
    }

    private void changed(QueueModel.Change change) {
        if (body.isDisposed()) {
            return;
        }
        switch (change) {
            case SIZE -> {
                table.changed(true);
                refresh();
                table.reveal();
                takeFocusOnce();
                timings.shownIn(Timings.FIRST_PAGE, table.control());
                timings.shownIn(Timings.FILTER, stack.topControl);
            }
            case ROWS -> {
                table.changed(false);
                if (model.size() == 0) {
                    refresh();
                }
                tellCount();
            }
            case SELECTION -> table.reveal();
            case PROBLEM -> refresh();
        }
    }

    /** The keys act on the queue from the start. */
    private void takeFocusOnce() {
        if (!focused && model.size() > 0) {
            focused = true;
            parts.activate(part);
        }
    }

    private void refresh() {
        Exception problem = model.problem();
        if (problem != null && model.size() == 0) {
            String why = NotDoneException.problemOf(problem) == null
                    ? texts.queue_unreachable
                    : String.valueOf(problem.getMessage());
            state.say("cloud-off-large", texts.queue_failed, why, texts.action_retry, model::refresh);
        } else if (!model.isLoaded() || model.isPreparing()) {
            state.progress(texts.queue_loading, model.isPreparing() ? texts.queue_preparing : "");
        } else if (model.size() == 0) {
            empty();
        }
        show(model.size() == 0 ? state : table.control());
        tellCount();
    }

    private void tellCount() {
        String sentence = model.isLoaded() ? count() : "";
        if (!sentence.equals(counted)) {
            counted = sentence;
            filters.count(sentence);
            board.queue(sentence);
        }
    }

    private String count() {
        boolean kept = board.sync() != null && board.connection() != ConnectionState.ONLINE;
        String words = kept ? texts.queue_count_kept : texts.queue_count;
        return MessageFormat.format(words, model.size(), formats.number(model.size()));
    }

    private void empty() {
        if (QueueFilters.isNarrow(model.filter())) {
            state.say(
                    "search-large",
                    texts.queue_no_match,
                    texts.queue_no_match_detail,
                    texts.filter_clear,
                    filters::clear);
        } else {
            state.say("inbox-large", texts.queue_empty, texts.queue_empty_detail, texts.queue_refresh, model::refresh);
        }
    }

    private void show(Control control) {
        if (stack.topControl != control) {
            boolean focused = holdsFocus();
            stack.topControl = control;
            body.layout();
            if (focused) {
                focus();
            }
        }
    }

    /** What is hidden loses the focus to what is around it, where keys reach no one. */
    private boolean holdsFocus() {
        Control control = body.getDisplay().getFocusControl();
        while (control != null && control != body) {
            control = control.getParent();
        }
        return control == body;
    }

    @Focus
    void focus() {
        if (stack.topControl == table.control()) {
            table.control().setFocus();
        } else if (!state.setFocus()) {
            state.forceFocus();
        }
    }
}
