package org.econtacts.ui.desk.queue;

import java.text.MessageFormat;
import java.time.Duration;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.econtacts.client.QueueFilter;
import org.econtacts.model.Audience;
import org.econtacts.model.MessageStatus;
import org.econtacts.ui.Formats;
import org.econtacts.ui.UiTasks;
import org.econtacts.ui.desk.Messages;
import org.econtacts.ui.theme.Fonts;
import org.econtacts.ui.theme.Palette;
import org.econtacts.ui.widgets.Access;
import org.econtacts.ui.widgets.FlatButton;

/** What narrows the queue: words as they are typed, state, audience, least confidence; and how many are left. */
final class FilterBar {

    private static final Duration PAUSE = Duration.ofMillis(150);
    private static final MessageStatus[] STATES = {
        MessageStatus.OPEN, MessageStatus.SENDING, MessageStatus.ANSWERED, null
    };
    private static final Audience[] AUDIENCES = {null, Audience.INDIVIDUAL, Audience.BUSINESS};
    private static final double[] CONFIDENCES = {0, 0.5, 0.7, 0.9};

    private final QueueModel model;
    private final UiTasks tasks;
    private final Messages texts;
    private final Runnable leave;
    private final Composite bar;
    private final Text words;
    private final Combo state;
    private final Combo audience;
    private final Combo confidence;
    private final FlatButton clear;
    private final Label count;
    private UiTasks.@Nullable Task typing;

    FilterBar(Composite parent, QueueModel model, UiTasks tasks, Formats formats, Messages texts, Runnable leave) {
        this.model = model;
        this.tasks = tasks;
        this.texts = texts;
        this.leave = leave;
        bar = new Composite(parent, SWT.NONE);
        bar.setBackground(Palette.PAPER);
        bar.setBackgroundMode(SWT.INHERIT_DEFAULT);
        GridLayout layout = new GridLayout(7, false);
        layout.marginWidth = 14;
        layout.marginHeight = 8;
        layout.horizontalSpacing = 10;
        bar.setLayout(layout);
        heading();
        words = words();
        state = combo(
                "filter-state",
                texts.filter_state,
                texts.state_open,
                texts.state_sending,
                texts.state_answered,
                texts.state_all);
        audience = combo(
                "filter-audience",
                texts.filter_audience,
                texts.audience_all,
                texts.audience_individual,
                texts.audience_business);
        confidence = combo(
                "filter-confidence",
                texts.filter_confidence,
                texts.confidence_all,
                least(formats, 0.5),
                least(formats, 0.7),
                least(formats, 0.9));
        clear = new FlatButton(bar, FlatButton.Look.QUIET)
                .text(texts.filter_clear)
                .onSelect(this::clear);
        clear.setVisible(false);
        Access.id(clear, "filter-clear");
        count = Access.id(new Label(bar, SWT.RIGHT), "queue-count");
        count.setForeground(Palette.MUTED);
        count.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    }

    /** Where words are typed. */
    Text field() {
        return words;
    }

    private void heading() {
        Label heading = new Label(bar, SWT.NONE);
        heading.setText(texts.queue_heading);
        heading.setFont(Fonts.heading());
        heading.setForeground(Palette.INK);
    }

    private Text words() {
        Text field = new Text(bar, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
        field.setMessage(texts.filter_hint);
        GridData data = new GridData(SWT.LEFT, SWT.CENTER, false, false);
        data.widthHint = 230;
        data.horizontalIndent = 8;
        field.setLayoutData(data);
        Access.name(Access.id(field, "filter-text"), texts.filter_hint);
        field.addListener(SWT.Modify, e -> typed());
        field.addListener(SWT.KeyDown, this::key);
        return field;
    }

    private void key(Event e) {
        if (e.keyCode == SWT.ESC && !words.getText().isEmpty()) {
            words.setText("");
            e.doit = false;
        } else if (e.keyCode == SWT.ESC || e.keyCode == SWT.CR || e.keyCode == SWT.ARROW_DOWN) {
            e.doit = false;
            leave.run();
        }
    }

    private Combo combo(String id, String name, String... choices) {
        Combo combo = new Combo(bar, SWT.READ_ONLY);
        combo.setItems(choices);
        combo.select(0);
        Access.name(Access.id(combo, id), name);
        combo.setToolTipText(name);
        combo.addListener(SWT.Selection, e -> apply());
        return combo;
    }

    private String least(Formats formats, double share) {
        return MessageFormat.format(texts.confidence_least, formats.percent(share));
    }

    private void typed() {
        UiTasks.Task waiting = typing;
        if (waiting != null) {
            waiting.cancel();
        }
        typing = tasks.later(PAUSE, this::apply);
    }

    private void apply() {
        if (bar.isDisposed()) {
            return;
        }
        QueueFilter filter = model.filter();
        filter = QueueFilters.text(filter, words.getText());
        filter = QueueFilters.status(filter, STATES[state.getSelectionIndex()]);
        filter = QueueFilters.audience(filter, AUDIENCES[audience.getSelectionIndex()]);
        filter = QueueFilters.confidence(filter, CONFIDENCES[confidence.getSelectionIndex()]);
        clear.setVisible(QueueFilters.isNarrow(filter));
        model.filter(filter);
    }

    void clear() {
        words.setText("");
        state.select(0);
        audience.select(0);
        confidence.select(0);
        apply();
        leave.run();
    }

    void count(String sentence) {
        count.setText(sentence);
    }

    void focus() {
        words.setFocus();
        words.selectAll();
    }

    Composite control() {
        return bar;
    }
}
