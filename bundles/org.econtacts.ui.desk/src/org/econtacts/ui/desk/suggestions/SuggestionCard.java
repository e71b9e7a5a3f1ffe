package org.econtacts.ui.desk.suggestions;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.econtacts.model.Block;
import org.econtacts.model.Confidence;
import org.econtacts.model.Opinion;
import org.econtacts.model.Source;
import org.econtacts.model.Verdict;
import org.econtacts.protocol.SuggestionView;
import org.econtacts.ui.desk.Messages;
import org.econtacts.ui.desk.SuggestionTitle;
import org.econtacts.ui.desk.message.MarkedText;
import org.econtacts.ui.theme.Fonts;
import org.econtacts.ui.theme.Icons;
import org.econtacts.ui.theme.Palette;
import org.econtacts.ui.widgets.Access;
import org.econtacts.ui.widgets.FlatButton;

/** One suggested answer: its key, title, confidence, what each analyser says, and where it is taken from. */
final class SuggestionCard extends Composite {

    private static final int ARC = 12;

    /**
     * What can be done with it.
     *
     * @param choose takes it into the answer
     * @param explain tells why it was suggested
     */
    record Uses(Runnable choose, Runnable explain) {}

    private final SuggestionView suggestion;
    private final SuggestionWords words;
    private final Messages texts;
    private final Runnable choose;
    private final Map<String, String> intents;
    private boolean chosen;
    private boolean rejected;
    private Label mark;
    private FlatButton button;

    SuggestionCard(
            Composite parent,
            SuggestionView suggestion,
            List<Verdict> verdicts,
            SuggestionWords words,
            Messages texts,
            Map<String, String> intents,
            Uses uses) {
        super(parent, SWT.DOUBLE_BUFFERED);
        this.suggestion = suggestion;
        this.words = words;
        this.texts = texts;
        this.choose = uses.choose();
        this.intents = intents;
        setBackground(Palette.PAPER);
        setBackgroundMode(SWT.INHERIT_FORCE);
        GridLayout layout = new GridLayout(3, false);
        layout.marginWidth = 14;
        layout.marginHeight = 11;
        layout.verticalSpacing = 5;
        layout.horizontalSpacing = 10;
        setLayout(layout);
        head();
        confidence();
        blocks();
        for (Verdict verdict : verdicts) {
            verdict(verdict);
        }
        sources();
        why(uses.explain());
        addListener(SWT.Paint, e -> paint(e.gc));
        clickable(this);
        Access.id(this, "suggestion-" + suggestion.suggestion().rank());
        Access.role(this, ACC.ROLE_RADIOBUTTON);
        Access.name(this, this::spoken);
        Access.description(this, () -> words.full(suggestion.suggestion().confidence()));
    }

    /** The requests that it answers, when there is more than one, each with a confidence of its own. */
    private void blocks() {
        List<Block> blocks = suggestion.suggestion().blocks();
        for (int i = 0; blocks.size() > 1 && i < blocks.size(); i++) {
            Block block = blocks.get(i);
            Composite line = new Composite(this, SWT.NONE);
            GridLayout layout = new GridLayout(3, false);
            layout.marginWidth = layout.marginHeight = 0;
            layout.horizontalSpacing = 6;
            line.setLayout(layout);
            line.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false, 3, 1));
            Label number = label(line, MarkedText.number(i), Fonts.bold(), Palette.ACCENT_DARK);
            number.setLayoutData(new GridData(SWT.LEFT, SWT.TOP, false, false));
            Label title = label(line, title(block), Fonts.base(), Palette.INK);
            wrap(title, 1);
            Label share = label(line, words.percent(block.confidence()), Fonts.bold(), Palette.ACCENT_DARK);
            share.setLayoutData(new GridData(SWT.RIGHT, SWT.TOP, false, false));
            for (Control each : List.of(line, number, title, share)) {
                each.setToolTipText(words.full(block.confidence()));
            }
            Access.id(line, "suggestion-" + suggestion.suggestion().rank() + "-block-" + (i + 1));
        }
    }

    private String title(Block block) {
        return intents.getOrDefault(block.intent(), block.intent());
    }

    private void why(Runnable explain) {
        button = new FlatButton(this, FlatButton.Look.QUIET)
                .text(texts.why_button)
                .onSelect(explain);
        button.setLayoutData(new GridData(SWT.RIGHT, SWT.TOP, true, false, 3, 1));
        Access.id(button, "suggestion-" + suggestion.suggestion().rank() + "-why");
        Access.description(button, this::spoken);
    }

    private void head() {
        new Badge(this, String.valueOf(suggestion.suggestion().rank()))
                .setLayoutData(new GridData(SWT.LEFT, SWT.TOP, false, false));
        Label title = label(this, SuggestionTitle.of(suggestion, texts), Fonts.bold(), Palette.INK);
        wrap(title, 1);
        mark = label(this, "", Fonts.smallBold(), Palette.ACCENT_DARK);
        mark.setLayoutData(new GridData(SWT.RIGHT, SWT.TOP, false, false));
    }

    private void confidence() {
        Confidence confidence = suggestion.suggestion().confidence();
        Composite line = new Composite(this, SWT.NONE);
        GridLayout layout = new GridLayout(2, false);
        layout.marginWidth = layout.marginHeight = 0;
        layout.horizontalSpacing = 8;
        line.setLayout(layout);
        line.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false, 3, 1));
        Label figure = label(line, words.percent(confidence), Fonts.figure(), Palette.ACCENT_DARK);
        Label word = label(
                line, words.word(confidence) + "  \u00b7  " + words.cases(confidence), Fonts.small(), Palette.MUTED);
        wrap(word, 1);
        Access.id(figure, "suggestion-" + suggestion.suggestion().rank() + "-confidence");
        Bar bar = new Bar(this, confidence.probability());
        GridData data = new GridData(SWT.FILL, SWT.CENTER, true, false, 3, 1);
        data.heightHint = 6;
        bar.setLayoutData(data);
        for (Control each : List.of(line, figure, word, bar)) {
            each.setToolTipText(words.full(confidence));
        }
    }

    private void verdict(Verdict verdict) {
        Opinion opinion = verdict.opinionOn(suggestion.suggestion());
        Composite line = new Composite(this, SWT.NONE);
        GridLayout layout = new GridLayout(2, false);
        layout.marginWidth = layout.marginHeight = 0;
        layout.horizontalSpacing = 6;
        line.setLayout(layout);
        line.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false, 3, 1));
        Label icon = new Label(line, SWT.NONE);
        icon.setImage(Icons.get(SuggestionWords.icon(opinion)));
        icon.setLayoutData(new GridData(SWT.LEFT, SWT.TOP, false, false));
        Label sentence = label(line, words.verdict(verdict, opinion), Fonts.small(), Palette.INK);
        wrap(sentence, 1);
        if (!verdict.path().isBlank()) {
            sentence.setToolTipText(words.path(verdict));
        }
    }

    private void sources() {
        for (Source source : suggestion.sources()) {
            String title = source.title().isBlank() ? source.url() : source.title();
            if (source.leadsToTheWeb()) {
                link(source, title);
            } else {
                Label plain = label(this, title, Fonts.small(), Palette.MUTED);
                wrap(plain, 3);
                plain.setToolTipText(source.url());
            }
        }
    }

    private void link(Source source, String title) {
        Link link = new Link(this, SWT.NONE);
        link.setText("<a>" + title.replace("&", "&&").replace("<", "\u2039") + "</a>");
        link.setFont(Fonts.small());
        link.setLinkForeground(Palette.ACCENT);
        link.setToolTipText(source.url());
        GridData data = new GridData(SWT.FILL, SWT.TOP, true, false, 3, 1);
        data.widthHint = 100;
        link.setLayoutData(data);
        link.addListener(SWT.Selection, e -> Program.launch(source.url()));
        Access.name(link, texts.suggestion_source + " " + title);
    }

    private static Label label(Composite parent, String words, Font font, Color color) {
        Label label = new Label(parent, SWT.WRAP);
        label.setText(words.replace("&", "&&"));
        label.setFont(font);
        label.setForeground(color);
        return label;
    }

    private static void wrap(Label label, int columns) {
        GridData data = new GridData(SWT.FILL, SWT.TOP, true, false, columns, 1);
        data.widthHint = 60;
        label.setLayoutData(data);
    }

    private void clickable(Control control) {
        if (!(control instanceof Link || control instanceof FlatButton)) {
            control.addListener(SWT.MouseDown, e -> choose.run());
            control.setCursor(getDisplay().getSystemCursor(SWT.CURSOR_HAND));
        }
        if (control instanceof Composite composite) {
            for (Control child : composite.getChildren()) {
                clickable(child);
            }
        }
    }

    void state(boolean isChosen, boolean isRejected) {
        if (chosen == isChosen && rejected == isRejected) {
            return;
        }
        chosen = isChosen;
        rejected = isRejected;
        setBackground(chosen ? Palette.ACCENT_TINT : Palette.PAPER);
        button.hint(chosen ? "P" : "");
        mark.setText(rejected ? texts.suggestion_rejected : chosen ? texts.suggestion_chosen : "");
        mark.setForeground(rejected ? Palette.RED : Palette.ACCENT_DARK);
        layout(true, true);
        redraw();
    }

    private void paint(GC gc) {
        Rectangle area = getClientArea();
        gc.setAntialias(SWT.ON);
        gc.setBackground(getParent().getBackground());
        gc.fillRectangle(area);
        gc.setBackground(getBackground());
        gc.fillRoundRectangle(0, 0, area.width - 1, area.height - 1, ARC, ARC);
        gc.setForeground(chosen ? Palette.ACCENT : Palette.LINE);
        gc.setLineWidth(chosen ? 2 : 1);
        gc.drawRoundRectangle(1, 1, area.width - 3, area.height - 3, ARC, ARC);
    }

    private String spoken() {
        Confidence confidence = suggestion.suggestion().confidence();
        return suggestion.suggestion().rank() + ", " + SuggestionTitle.of(suggestion, texts) + ", "
                + words.full(confidence) + ", "
                + words.word(confidence)
                + spokenBlocks()
                + (rejected ? ", " + texts.suggestion_rejected : chosen ? ", " + texts.suggestion_chosen : "");
    }

    private String spokenBlocks() {
        List<Block> blocks = suggestion.suggestion().blocks();
        return blocks.size() < 2
                ? ""
                : blocks.stream()
                        .map(block -> ", " + title(block) + ", " + words.full(block.confidence()))
                        .collect(Collectors.joining());
    }

    /** The key that chooses it. */
    private static final class Badge extends Canvas {
        Badge(Composite parent, String key) {
            super(parent, SWT.NONE);
            setFont(Fonts.smallBold());
            addListener(SWT.Paint, e -> {
                Rectangle area = getClientArea();
                e.gc.setAntialias(SWT.ON);
                e.gc.setBackground(Palette.PAPER);
                e.gc.fillRoundRectangle(0, 0, area.width - 1, area.height - 1, 6, 6);
                e.gc.setForeground(Palette.EDGE);
                e.gc.drawRoundRectangle(0, 0, area.width - 1, area.height - 1, 6, 6);
                e.gc.setForeground(Palette.INK);
                Point extent = e.gc.textExtent(key);
                e.gc.drawText(key, (area.width - extent.x) / 2, (area.height - extent.y) / 2, true);
            });
        }

        @Override
        public Point computeSize(int wHint, int hHint, boolean changed) {
            GC gc = new GC(this);
            int height = gc.getFontMetrics().getHeight() + 4;
            gc.dispose();
            return new Point(height, height);
        }
    }

    private static final class Bar extends Canvas {
        Bar(Composite parent, double share) {
            super(parent, SWT.NONE);
            addListener(SWT.Paint, e -> {
                Rectangle area = getClientArea();
                e.gc.setAntialias(SWT.ON);
                e.gc.setBackground(Palette.TRACK);
                e.gc.fillRoundRectangle(0, 0, area.width, area.height, area.height, area.height);
                e.gc.setBackground(Palette.ACCENT);
                int width = Math.max(area.height, (int) (area.width * share));
                e.gc.fillRoundRectangle(0, 0, width, area.height, area.height, area.height);
            });
        }
    }
}
