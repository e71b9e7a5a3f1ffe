package org.econtacts.ui.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.econtacts.ui.StatusBoard;
import org.econtacts.ui.StatusBoard.Warning;
import org.econtacts.ui.theme.Fonts;
import org.econtacts.ui.theme.Icons;
import org.econtacts.ui.theme.Palette;
import org.econtacts.ui.widgets.Access;
import org.econtacts.ui.widgets.FlatButton;

/** What stays in sight until it is over, one bar each above the status line; takes no room while there is nothing. */
final class WarningBars {

    private static final String ID = "warnings";

    private final StatusBoard board;
    private final Composite bars;
    private Map<String, Warning> shown = Map.of();

    /** For a parent with a GridLayout of one column. */
    WarningBars(Composite parent, StatusBoard board) {
        this.board = board;
        bars = Access.id(new Composite(parent, SWT.NONE), ID);
        GridLayout layout = new GridLayout();
        layout.marginWidth = layout.marginHeight = layout.verticalSpacing = 0;
        bars.setLayout(layout);
        bars.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        hide(true);
    }

    /** How much of a window's lower edge they take now, in pixels. */
    static int heightIn(Composite window) {
        Control bars = Access.find(window, ID);
        return bars == null || !bars.isVisible() ? 0 : bars.getSize().y;
    }

    private void hide(boolean nothing) {
        bars.setVisible(!nothing);
        if (bars.getLayoutData() instanceof GridData data) {
            data.exclude = nothing;
        }
    }

    /** Shows what the board says now. */
    void refresh() {
        Map<String, Warning> now = board.warnings();
        if (now.equals(shown)) {
            return;
        }
        Map<String, Warning> before = shown;
        shown = new LinkedHashMap<>(now);
        for (Control each : bars.getChildren()) {
            each.dispose();
        }
        shown.forEach((topic, warning) -> {
            Composite bar = bar(topic, warning);
            if (!warning.equals(before.get(topic))) {
                Access.announce(bar, warning.sentence());
            }
        });
        hide(shown.isEmpty());
        bars.requestLayout();
    }

    private Composite bar(String topic, Warning warning) {
        Composite bar = Access.id(new Composite(bars, SWT.NONE), "warning-" + topic);
        bar.setBackground(Palette.AMBER_TINT);
        bar.setBackgroundMode(SWT.INHERIT_FORCE);
        bar.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        GridLayout layout = new GridLayout(3, false);
        layout.marginWidth = 14;
        layout.marginHeight = 6;
        layout.horizontalSpacing = 8;
        bar.setLayout(layout);
        new Label(bar, SWT.NONE).setImage(Icons.get(warning.icon()));
        Label words = Access.id(new Label(bar, SWT.WRAP), "warning-" + topic + "-words");
        words.setText(warning.sentence().replace("&", "&&"));
        words.setFont(Fonts.base());
        words.setForeground(Palette.AMBER);
        GridData data = new GridData(SWT.FILL, SWT.CENTER, true, false);
        data.widthHint = 10;
        words.setLayoutData(data);
        if (!warning.action().isEmpty()) {
            FlatButton button = new FlatButton(bar, FlatButton.Look.QUIET)
                    .text(warning.action())
                    .onSelect(warning.onAction());
            Access.id(button, "warning-" + topic + "-do");
        }
        return bar;
    }
}
