package org.econtacts.ui.labels.labelling;

import java.util.function.Consumer;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.econtacts.model.IntentScore;
import org.econtacts.ui.theme.Ellipsis;
import org.econtacts.ui.theme.Fonts;
import org.econtacts.ui.theme.Palette;
import org.econtacts.ui.widgets.Access;

/** One intent that can be chosen: its key, its title, its probability. A button for keyboard and screen reader. */
final class ChoiceRow extends Canvas {

    private static final int PAD = 8;
    private static final int BAR = 90;
    /** Narrower than this, the title gets the room that the bar would take. */
    private static final int NARROW = 460;

    private static final int ARC = 8;

    private final Ellipsis ellipsis = new Ellipsis();
    private final int place;
    private final LabellingWords words;
    private final LabelKeys keys;
    private final Consumer<String> choose;
    private final Consumer<String> point;
    private @Nullable IntentScore score;
    private boolean hover;
    private boolean chosen;

    /** @param keys those that the curator gave; the place is a key besides */
    ChoiceRow(
            Composite parent,
            int place,
            LabellingWords words,
            LabelKeys keys,
            Consumer<String> choose,
            Consumer<String> point) {
        super(parent, SWT.DOUBLE_BUFFERED);
        this.place = place;
        this.words = words;
        this.keys = keys;
        this.choose = choose;
        this.point = point;
        addPaintListener(e -> paint(e.gc));
        for (int type : new int[] {
            SWT.MouseEnter, SWT.MouseExit, SWT.MouseUp, SWT.KeyDown, SWT.FocusIn, SWT.FocusOut, SWT.Traverse
        }) {
            addListener(type, this::handle);
        }
        Access.id(this, "choice-" + place);
        Access.role(this, ACC.ROLE_PUSHBUTTON);
        Access.name(this, this::sentence);
    }

    private String sentence() {
        IntentScore now = score;
        return now == null
                ? ""
                : LabellingWords.fill(
                        words.texts().best_choice, caps(now), words.title(now.intent()), words.percent(now));
    }

    private String caps(IntentScore now) {
        String own = keys.cap(now.intent());
        return own.isEmpty() ? String.valueOf(place) : LabellingWords.fill(words.texts().best_keys, place, own);
    }

    /** @param is whether the sample already has that label */
    void show(IntentScore newScore, boolean is) {
        score = newScore;
        chosen = is;
        redraw();
    }

    private void handle(Event e) {
        switch (e.type) {
            case SWT.MouseEnter, SWT.FocusIn -> pointed(e.type == SWT.MouseEnter);
            case SWT.MouseExit -> hover = false;
            case SWT.MouseUp -> pressIf(e.button == 1 && getClientArea().contains(e.x, e.y));
            case SWT.KeyDown -> pressIf(e.character == ' ' || e.character == SWT.CR);
            case SWT.Traverse -> e.doit = e.detail != SWT.TRAVERSE_RETURN;
            default -> {
                // the focus left: drawn below
            }
        }
        redraw();
    }

    private void pointed(boolean byPointer) {
        hover |= byPointer;
        IntentScore now = score;
        if (now != null) {
            point.accept(now.intent());
        }
    }

    private void pressIf(boolean pressed) {
        IntentScore now = score;
        if (pressed && now != null) {
            choose.accept(now.intent());
        }
    }

    @Override
    public Point computeSize(int wHint, int hHint, boolean changed) {
        GC gc = new GC(this);
        gc.setFont(Fonts.base());
        int height = gc.getFontMetrics().getHeight() + 2 * PAD;
        gc.dispose();
        return new Point(wHint == SWT.DEFAULT ? 260 : wHint, hHint == SWT.DEFAULT ? height : hHint);
    }

    private void paint(GC gc) {
        IntentScore now = score;
        if (now == null) {
            return;
        }
        Rectangle area = getClientArea();
        gc.setAntialias(SWT.ON);
        gc.setBackground(Palette.PAPER);
        gc.fillRectangle(area);
        gc.setBackground(chosen ? Palette.SELECTED : hover ? Palette.HOVER : Palette.MIST);
        gc.fillRoundRectangle(0, 0, area.width, area.height, ARC, ARC);
        gc.setForeground(isFocusControl() ? Palette.ACCENT : Palette.LINE);
        gc.setLineWidth(isFocusControl() ? 2 : 1);
        gc.drawRoundRectangle(1, 1, area.width - 3, area.height - 3, ARC, ARC);
        gc.setFont(Fonts.base());
        int height = gc.getFontMetrics().getHeight();
        int y = (area.height - height) / 2;
        String own = keys.cap(now.intent());
        int cap = key(gc, String.valueOf(place), PAD, y, height);
        cap = own.isEmpty() ? cap : key(gc, own, cap, y, height);
        String figure = words.percent(now);
        int right = area.width - PAD - gc.textExtent(words.formats().widestPercent()).x;
        int figureX = area.width - PAD - gc.textExtent(figure).x;
        gc.setForeground(Palette.INK);
        gc.drawText(figure, figureX, y, true);
        int bar = area.width < NARROW ? 0 : BAR;
        if (bar > 0) {
            bar(gc, new Rectangle(right - PAD - bar, area.height / 2 - 3, bar, 6), now.probability());
        }
        gc.setForeground(Palette.INK);
        gc.drawText(ellipsis.fit(gc, words.title(now.intent()), right - 3 * PAD - bar - cap), cap, y, true);
    }

    /** Draws a key's cap; returns where what follows begins. */
    private static int key(GC gc, String name, int x, int y, int height) {
        gc.setFont(Fonts.bold());
        int room = gc.textExtent(name).x;
        int width = Math.max(Math.max(height, 22), room + PAD);
        gc.setBackground(Palette.PAPER);
        gc.fillRoundRectangle(x, y - 1, width, height + 2, 6, 6);
        gc.setForeground(Palette.EDGE);
        gc.setLineWidth(1);
        gc.drawRoundRectangle(x, y - 1, width, height + 2, 6, 6);
        gc.setForeground(Palette.ACCENT_DARK);
        gc.drawText(name, x + (width - room) / 2 + 1, y, true);
        gc.setFont(Fonts.base());
        return x + width + PAD + 2;
    }

    private static void bar(GC gc, Rectangle track, double share) {
        gc.setBackground(Palette.TRACK);
        gc.fillRoundRectangle(track.x, track.y, track.width, track.height, 6, 6);
        int width = (int) Math.round(track.width * share);
        if (width > 0) {
            gc.setBackground(Palette.ACCENT);
            gc.fillRoundRectangle(track.x, track.y, Math.max(width, track.height), track.height, 6, 6);
        }
    }
}
