package org.econtacts.ui.desk.suggestions;

import java.text.MessageFormat;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.econtacts.ui.desk.Messages;
import org.econtacts.ui.theme.Fonts;
import org.econtacts.ui.theme.Icons;
import org.econtacts.ui.theme.Palette;
import org.econtacts.ui.widgets.Access;
import org.econtacts.ui.widgets.FlatButton;
import org.econtacts.ui.widgets.SheetPage;

/** An explanation in a window of its own: what counted as bars, then what each analyser said. Escape closes it. */
final class ExplanationSheet {

    private static final int WIDTH = 560;

    private final Shell shell;
    private final Composite page;
    private final Messages texts;

    ExplanationSheet(Shell window, Explanation explanation, Messages texts) {
        this.texts = texts;
        shell = new Shell(window, SWT.DIALOG_TRIM | SWT.RESIZE | SWT.PRIMARY_MODAL);
        shell.setText(texts.why_button);
        page = new SheetPage(shell);
        text(explanation.title(), Fonts.heading(), Palette.INK);
        text(explanation.confidence(), Fonts.small(), Palette.MUTED);
        if (explanation.isKnown()) {
            terms(explanation);
        } else {
            Label none = text(texts.why_unknown, Fonts.base(), Palette.INK);
            Access.id(none, "why-unknown");
        }
        opinions(explanation);
        close();
        Access.id(shell, "why-sheet");
        Access.name(shell, explanation.title());
    }

    private void terms(Explanation explanation) {
        TermTable table = new TermTable(page, explanation, texts);
        GridData data = new GridData(SWT.FILL, SWT.FILL, true, true);
        data.widthHint = WIDTH;
        data.heightHint = table.preferredHeight();
        table.control().setLayoutData(data);
        text(MessageFormat.format(texts.why_total, explanation.difference()), Fonts.bold(), Palette.INK);
        text(texts.why_note, Fonts.small(), Palette.MUTED);
        if (!explanation.path().isBlank()) {
            section(texts.why_path);
            text(explanation.path(), Fonts.small(), Palette.INK);
        }
    }

    private void opinions(Explanation explanation) {
        if (explanation.opinions().isEmpty()) {
            return;
        }
        section(texts.why_opinions);
        for (Explanation.Voice voice : explanation.opinions()) {
            Composite line = new Composite(page, SWT.NONE);
            GridLayout layout = new GridLayout(2, false);
            layout.marginWidth = layout.marginHeight = 0;
            layout.horizontalSpacing = 6;
            line.setLayout(layout);
            line.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
            Label icon = new Label(line, SWT.NONE);
            icon.setImage(Icons.get(SuggestionWords.icon(voice.opinion())));
            icon.setLayoutData(new GridData(SWT.LEFT, SWT.TOP, false, false));
            label(line, voice.sentence(), Fonts.small(), Palette.INK);
        }
    }

    private void section(String words) {
        Label label = text(words, Fonts.bold(), Palette.INK);
        ((GridData) label.getLayoutData()).verticalIndent = 6;
    }

    private Label text(String words, Font font, Color color) {
        return label(page, words, font, color);
    }

    private static Label label(Composite parent, String words, Font font, Color color) {
        Label label = new Label(parent, SWT.WRAP);
        label.setText(words.replace("&", "&&"));
        label.setFont(font);
        label.setForeground(color);
        GridData data = new GridData(SWT.FILL, SWT.TOP, true, false);
        data.widthHint = WIDTH;
        label.setLayoutData(data);
        return label;
    }

    private void close() {
        FlatButton button = new FlatButton(page, FlatButton.Look.PRIMARY)
                .text(texts.action_close)
                .hint(texts.key_escape)
                .onSelect(shell::close);
        button.setLayoutData(new GridData(SWT.RIGHT, SWT.TOP, true, false));
        Access.id(button, "why-close");
    }

    /** Shows it until it is closed. */
    void open() {
        shell.pack();
        Rectangle area = shell.getParent().getBounds();
        Point size = shell.getSize();
        shell.setSize(Math.min(size.x, area.width), Math.min(size.y, area.height));
        shell.setLocation(
                area.x + Math.max(0, (area.width - size.x) / 2), area.y + Math.max(0, (area.height - size.y) / 3));
        shell.open();
    }
}
