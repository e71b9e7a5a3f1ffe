package org.econtacts.ui.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.econtacts.ui.widgets.Access;
import org.econtacts.ui.widgets.FlatButton;

/** Where in a window notices hide no button: what they tell of must stay within reach of the hand. */
final class NoticePlace {

    private static final int SIDE = 16;
    /** Room for the status line. */
    private static final int BELOW = 48;
    /** Room for menu and perspectives. */
    private static final int ABOVE = 60;

    /** Corners and edges, in the order in which they are tried. */
    private enum Spot {
        BOTTOM_LEFT,
        BOTTOM,
        BOTTOM_RIGHT,
        LEFT,
        RIGHT,
        TOP_LEFT,
        TOP,
        TOP_RIGHT;

        Rectangle in(Rectangle window, Point size) {
            int x = switch (this) {
                case BOTTOM_LEFT, LEFT, TOP_LEFT -> SIDE;
                case BOTTOM, TOP -> (window.width - size.x) / 2;
                case BOTTOM_RIGHT, RIGHT, TOP_RIGHT -> window.width - SIDE - size.x;
            };
            int y = switch (this) {
                case BOTTOM_LEFT, BOTTOM, BOTTOM_RIGHT -> window.height - BELOW - size.y;
                case LEFT, RIGHT -> (window.height - size.y) / 2;
                case TOP_LEFT, TOP, TOP_RIGHT -> ABOVE;
            };
            return new Rectangle(x, y, size.x, size.y);
        }
    }

    private NoticePlace() {}

    /**
     * The place for a stack of notices: the first that hides no button, else the one that hides least.
     *
     * @param window its client area
     * @param size of the stack
     * @param buttons in the window's client area
     */
    static Rectangle choose(Rectangle window, Point size, List<Rectangle> buttons) {
        return Stream.of(Spot.values())
                .map(spot -> spot.in(window, size))
                .min(Comparator.comparingInt(place -> hidden(place, buttons)))
                .orElseThrow();
    }

    private static int hidden(Rectangle place, List<Rectangle> buttons) {
        return buttons.stream()
                .map(place::intersection)
                .mapToInt(common -> common.width * common.height)
                .sum();
    }

    /**
     * The visible buttons of a window, as far as they are not cut off.
     *
     * @param except composites that do not count, with all that is in them
     */
    static List<Rectangle> buttons(Composite window, List<? extends Control> except) {
        List<Rectangle> found = new ArrayList<>();
        collect(window, window.getClientArea(), new Point(0, 0), except, found);
        return found;
    }

    private static void collect(
            Composite parent, Rectangle visible, Point origin, List<? extends Control> except, List<Rectangle> found) {
        for (Control child : parent.getChildren()) {
            if (child.getVisible() && !except.contains(child)) {
                Rectangle bounds = child.getBounds();
                Rectangle own = new Rectangle(origin.x + bounds.x, origin.y + bounds.y, bounds.width, bounds.height);
                Rectangle seen = own.intersection(visible);
                if (child instanceof FlatButton || child instanceof Button || Access.isButton(child)) {
                    found.add(seen);
                } else if (child instanceof Composite inner && !seen.isEmpty()) {
                    collect(inner, seen, new Point(own.x, own.y), except, found);
                }
            }
        }
    }
}
