package org.econtacts.ui.supervision.acceptance;

import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.econtacts.ui.supervision.Messages;
import org.econtacts.ui.theme.Fonts;
import org.econtacts.ui.theme.Icons;
import org.econtacts.ui.theme.Palette;
import org.econtacts.ui.widgets.Access;
import org.econtacts.ui.widgets.Banner;
import org.econtacts.ui.widgets.FlatButton;
import org.econtacts.ui.widgets.StatePane;

/** The heading with the choice of the period, and below it the figures, or why there are none. */
final class AcceptancePage extends Composite {

    private final AcceptanceWords words;
    private final Actions actions;
    private final Map<Period, FlatButton> periods = new EnumMap<>(Period.class);
    private final Banner age;
    private final Composite holder;
    private final StackLayout stack = new StackLayout();
    private final AcceptanceBody body;
    private final StatePane state;

    /** What the page asks for. */
    record Actions(Consumer<Period> choose, Runnable refresh) {}

    AcceptancePage(Composite parent, AcceptanceWords words, ZoneId zone, Actions actions) {
        super(parent, SWT.NONE);
        this.words = words;
        this.actions = actions;
        setBackground(Palette.CANVAS);
        GridLayout layout = new GridLayout();
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        layout.verticalSpacing = 0;
        setLayout(layout);
        heading();
        age = Access.id(new Banner(this, 1), "acceptance-age");
        holder = new Composite(this, SWT.NONE);
        holder.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        holder.setLayout(stack);
        body = new AcceptanceBody(holder, words, zone);
        state = new StatePane(holder);
    }

    private void heading() {
        Messages texts = words.texts();
        Composite row = new Composite(this, SWT.NONE);
        row.setBackground(Palette.CANVAS);
        row.setBackgroundMode(SWT.INHERIT_DEFAULT);
        row.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        GridLayout layout = new GridLayout(3, false);
        layout.marginWidth = 18;
        layout.marginHeight = 12;
        row.setLayout(layout);
        Composite titles = new Composite(row, SWT.NONE);
        titles.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        GridLayout lines = new GridLayout();
        lines.marginWidth = 0;
        lines.marginHeight = 0;
        lines.verticalSpacing = 2;
        titles.setLayout(lines);
        label(titles, texts.acceptance_title, true);
        label(titles, texts.acceptance_team, false);
        periods(row);
        FlatButton refresh = new FlatButton(row, FlatButton.Look.QUIET)
                .text(texts.refresh)
                .hint("F5")
                .icon(Icons.get("refresh"))
                .onSelect(actions.refresh());
        Access.id(refresh, "acceptance-refresh");
    }

    private static void label(Composite parent, String text, boolean large) {
        Label label = new Label(parent, large ? SWT.NONE : SWT.WRAP);
        label.setText(text);
        label.setFont(large ? Fonts.title() : Fonts.base());
        label.setForeground(large ? Palette.INK : Palette.MUTED);
        label.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    }

    private void periods(Composite parent) {
        Composite row = new Composite(parent, SWT.NONE);
        RowLayout layout = new RowLayout();
        layout.spacing = 4;
        row.setLayout(layout);
        Access.name(row, words.texts().period_name);
        for (Period period : Period.values()) {
            FlatButton button = new FlatButton(row, FlatButton.Look.TAB)
                    .text(AcceptanceWords.fill(words.texts().period_days, words.number(period.days())))
                    .onSelect(() -> actions.choose().accept(period));
            periods.put(period, Access.id(button, "period-" + period.name().toLowerCase(Locale.ROOT)));
        }
    }

    /** Marks the period that is shown. */
    void mark(Period period) {
        periods.forEach((each, button) -> button.choose(each == period));
    }

    @Override
    public boolean setFocus() {
        return periods.values().stream().filter(FlatButton::isChosen).anyMatch(FlatButton::setFocus)
                || super.setFocus();
    }

    /** Shows the figures, or says that there are none. */
    void show(AcceptanceReport report) {
        if (report.isEmpty()) {
            Messages texts = words.texts();
            String detail =
                    AcceptanceWords.fill(texts.empty_detail, words.fullDay(report.from()), words.fullDay(report.to()));
            state.say("chart-large", texts.empty_title, detail);
            top(state);
        } else {
            body.show(report);
            top(body);
        }
    }

    /** Says when the server gave the figures shown; null = just now. */
    void age(@Nullable Instant at) {
        age.say("cloud-off-tint", at == null ? "" : AcceptanceWords.fill(words.texts().figures_of, words.moment(at)));
    }

    /** Says that the figures are coming, unless some are shown. */
    void loading() {
        if (stack.topControl != body) {
            state.progress(words.texts().loading, words.texts().loading_detail);
            top(state);
        }
    }

    /** Says why there are no figures. */
    void failed(String why) {
        Messages texts = words.texts();
        state.say("warning-large", texts.failed_title, why, texts.retry, actions.refresh());
        top(state);
    }

    private void top(Control control) {
        stack.topControl = control;
        holder.layout();
        Control focus = getDisplay().getFocusControl();
        if (isVisible() && (focus == null || focus == getShell())) {
            // keys would reach no one
            setFocus();
        }
    }
}
