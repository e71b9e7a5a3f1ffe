package org.econtacts.ui.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.junit.jupiter.api.Test;

class NoticePlaceTest {

    private static final Rectangle WINDOW = new Rectangle(0, 0, 1400, 900);
    private static final Point STACK = new Point(400, 90);
    private static final Rectangle LOWER_LEFT = new Rectangle(20, 800, 120, 30);
    private static final Rectangle LOWER_RIGHT = new Rectangle(900, 800, 400, 30);

    @Test
    void withoutButtonsItIsTheLowerLeftAboveTheStatusLine() {
        assertEquals(new Rectangle(16, 762, 400, 90), NoticePlace.choose(WINDOW, STACK, List.of()));
    }

    @Test
    void noButtonIsHidden() {
        List<Rectangle> buttons =
                List.of(LOWER_LEFT, LOWER_RIGHT, new Rectangle(690, 700, 20, 100), new Rectangle(0, 440, 90, 30));
        Rectangle chosen = NoticePlace.choose(WINDOW, STACK, buttons);
        buttons.forEach(button -> assertFalse(chosen.intersects(button), chosen + " hides " + button));
    }

    @Test
    void itComesBackOnceTheButtonIsGone() {
        assertEquals(500, NoticePlace.choose(WINDOW, STACK, List.of(LOWER_LEFT)).x);
        assertEquals(16, NoticePlace.choose(WINDOW, STACK, List.of()).x);
    }

    @Test
    void whereButtonsAreEverywhereItHidesAsLittleAsPossible() {
        List<Rectangle> buttons = List.of(
                new Rectangle(0, 0, 1400, 430), new Rectangle(0, 430, 700, 470), new Rectangle(700, 430, 5, 470));
        assertEquals(984, NoticePlace.choose(WINDOW, STACK, buttons).x);
    }
}
