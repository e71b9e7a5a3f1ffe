package org.econtacts.ui.widgets;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.econtacts.ui.theme.Fonts;
import org.econtacts.ui.theme.Palette;

/** A button drawn in the theme, with mouse, keyboard (Space, Enter), visible focus and a role for screen readers. */
public final class FlatButton extends Canvas {

    /** How much it asks for attention. */
    public enum Look {
        /** The one thing to do here. */
        PRIMARY,
        /** Something else that can be done. */
        SECONDARY,
        /** Without border until the pointer comes. */
        QUIET,
        /** One of several, of which one is chosen. */
        TAB,
        /** On the dark ground of a notice. */
        ON_DARK
    }

    private static final int GAP = 6;
    private static final int ARC = 8;

    private final Look look;
    private String text = "";
    private String hint = "";
    private @Nullable Image icon;
    private boolean hover;
    private boolean pressed;
    private boolean chosen;
    private Runnable action = () -> {};

    public FlatButton(Composite parent, Look look) {
        super(parent, SWT.DOUBLE_BUFFERED);
        this.look = look;
        setFont(look == Look.PRIMARY ? Fonts.bold() : Fonts.base());
        addPaintListener(e -> paint(e.gc));
        for (int type : new int[] {
            SWT.MouseEnter,
            SWT.MouseExit,
            SWT.MouseDown,
            SWT.MouseUp,
            SWT.KeyDown,
            SWT.FocusIn,
            SWT.FocusOut,
            SWT.Traverse
        }) {
            addListener(type, this::handle);
        }
        Access.name(this, () -> hint.isEmpty() ? text : text + " (" + hint + ")");
        Access.role(this, look == Look.TAB ? ACC.ROLE_RADIOBUTTON : ACC.ROLE_PUSHBUTTON);
        getAccessible().addAccessibleControlListener(new States());
    }

    /** Sets its words. */
    public FlatButton text(String words) {
        text = words;
        redraw();
        return this;
    }

    /** Sets the key that does the same, shown beside the words; empty = none. */
    public FlatButton hint(String key) {
        hint = key;
        return this;
    }

    /** Sets its picture. */
    public FlatButton icon(Image image) {
        icon = image;
        return this;
    }

    /** Sets what it does. */
    public FlatButton onSelect(Runnable does) {
        action = does;
        return this;
    }

    /** Shows it as the chosen one of several. */
    public void choose(boolean is) {
        if (chosen != is) {
            chosen = is;
            redraw();
        }
    }

    /** Its words. */
    public String getText() {
        return text;
    }

    /** Whether it is the chosen one of several. */
    public boolean isChosen() {
        return chosen;
    }

    @Override
    public void setEnabled(boolean enabled) {
        super.setEnabled(enabled);
        redraw();
    }

    @Override
    public Point computeSize(int wHint, int hHint, boolean changed) {
        GC gc = new GC(this);
        gc.setFont(getFont());
        int padding = look == Look.QUIET ? 8 : 14;
        int width = 2 * padding + gc.textExtent(text).x + iconWidth() + hintWidth(gc);
        int height = gc.getFontMetrics().getHeight() + (look == Look.QUIET ? 10 : 14);
        gc.dispose();
        return new Point(wHint == SWT.DEFAULT ? width : wHint, hHint == SWT.DEFAULT ? height : hHint);
    }

    private int iconWidth() {
        Image image = icon;
        return image == null ? 0 : image.getBounds().width + (text.isEmpty() ? 0 : GAP);
    }

    private int hintWidth(GC gc) {
        if (hint.isEmpty()) {
            return 0;
        }
        gc.setFont(Fonts.small());
        int width = gc.textExtent(hint).x + 2 * GAP;
        gc.setFont(getFont());
        return width;
    }

    private void paint(GC gc) {
        Rectangle area = getClientArea();
        gc.setAntialias(SWT.ON);
        gc.setBackground(getParent().getBackground());
        gc.fillRectangle(area);
        ground(gc, area);
        if (isFocusControl()) {
            gc.setForeground(look == Look.PRIMARY ? Palette.INK : Palette.ACCENT);
            gc.setLineWidth(2);
            gc.drawRoundRectangle(1, 1, area.width - 3, area.height - 3, ARC, ARC);
        }
        content(gc, area);
    }

    private void ground(GC gc, Rectangle area) {
        Color fill = fill();
        if (fill != null) {
            gc.setBackground(fill);
            gc.fillRoundRectangle(0, 0, area.width, area.height, ARC, ARC);
        }
        if (look == Look.SECONDARY) {
            gc.setForeground(isEnabled() ? Palette.EDGE : Palette.LINE);
            gc.setLineWidth(1);
            gc.drawRoundRectangle(0, 0, area.width - 1, area.height - 1, ARC, ARC);
        }
    }

    private @Nullable Color fill() {
        if (!isEnabled()) {
            return look == Look.PRIMARY ? Palette.LINE : null;
        }
        return switch (look) {
            case PRIMARY -> hover || pressed ? Palette.ACCENT_DARK : Palette.ACCENT;
            case SECONDARY -> pressed ? Palette.SELECTED : hover ? Palette.HOVER : Palette.PAPER;
            case QUIET -> pressed ? Palette.SELECTED : hover ? Palette.ACCENT_TINT : null;
            case TAB -> chosen ? Palette.PAPER : hover ? Palette.MIST : null;
            case ON_DARK -> hover || pressed ? Palette.ACCENT : null;
        };
    }

    private Color ink() {
        if (!isEnabled()) {
            return Palette.MUTED;
        }
        return switch (look) {
            case PRIMARY, ON_DARK -> Palette.PAPER;
            case SECONDARY, QUIET -> Palette.ACCENT_DARK;
            case TAB -> chosen ? Palette.ACCENT_DARK : Palette.MUTED;
        };
    }

    private void content(GC gc, Rectangle area) {
        gc.setFont(getFont());
        Point extent = gc.textExtent(text);
        int x = Math.max(4, (area.width - extent.x - iconWidth() - hintWidth(gc)) / 2);
        Image image = icon;
        if (image != null) {
            gc.drawImage(image, x, (area.height - image.getBounds().height) / 2);
            x += iconWidth();
        }
        gc.setForeground(ink());
        gc.drawText(text, x, (area.height - extent.y) / 2, true);
        if (!hint.isEmpty()) {
            gc.setFont(Fonts.small());
            int y = (area.height - gc.textExtent(hint).y) / 2;
            gc.setForeground(look == Look.PRIMARY && isEnabled() ? Palette.SELECTED : Palette.MUTED);
            gc.drawText(hint, x + extent.x + 2 * GAP, y, true);
        }
        if (look == Look.TAB && chosen) {
            gc.setBackground(Palette.ACCENT);
            gc.fillRoundRectangle(10, area.height - 3, area.width - 20, 3, 3, 3);
        }
    }

    private void handle(Event e) {
        switch (e.type) {
            case SWT.MouseEnter -> hover = true;
            case SWT.MouseExit -> hover = pressed = false;
            case SWT.MouseDown -> pressed = e.button == 1;
            case SWT.MouseUp -> release(e);
            case SWT.KeyDown -> key(e);
            case SWT.Traverse -> e.doit = e.detail != SWT.TRAVERSE_RETURN;
            default -> {
                // focus came or went: drawn below
            }
        }
        if (!isDisposed()) {
            redraw();
        }
    }

    private void release(Event e) {
        boolean inside = pressed && getClientArea().contains(e.x, e.y);
        pressed = false;
        if (inside) {
            press();
        }
    }

    private void key(Event e) {
        if (e.character == ' ' || e.character == SWT.CR) {
            press();
        }
    }

    /** Does what it is for, as a click would. */
    public void press() {
        if (isEnabled()) {
            action.run();
        }
    }

    private final class States extends AccessibleControlAdapter {
        @Override
        public void getState(AccessibleControlEvent e) {
            e.detail = ACC.STATE_FOCUSABLE
                    | (isFocusControl() ? ACC.STATE_FOCUSED : 0)
                    | (chosen ? ACC.STATE_CHECKED : 0)
                    | (isEnabled() ? 0 : ACC.STATE_DISABLED);
        }

        @Override
        public void getDefaultAction(AccessibleControlEvent e) {
            e.result = text;
        }
    }
}
