package org.econtacts.ui.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.econtacts.ui.Notices;
import org.econtacts.ui.theme.Fonts;
import org.econtacts.ui.theme.Icons;
import org.econtacts.ui.theme.Palette;
import org.econtacts.ui.widgets.Access;
import org.econtacts.ui.widgets.FlatButton;

/** Notices as dark slips over the parts of the window, the newest lowest, where they hide no button. */
public final class WindowNotices implements Notices {

    private static final int MARGIN = 48;
    private static final int GAP = 8;
    private static final int MOST = 3;

    private final Supplier<@Nullable Shell> window;
    private final Clock clock;
    private final List<Slip> slips = new ArrayList<>();

    /**
     * @param window where to show them; null while there is none, then they are dropped
     * @param clock counts the seconds left
     */
    public WindowNotices(Supplier<@Nullable Shell> window, Clock clock) {
        this.window = window;
        this.clock = clock;
    }

    @Override
    public Runnable show(Notice notice) {
        Shell shell = window.get();
        if (shell == null || shell.isDisposed()) {
            return () -> {};
        }
        while (slips.size() >= MOST) {
            slips.getFirst().close();
        }
        Slip slip = new Slip(shell, notice);
        slips.add(slip);
        place(shell);
        return slip::close;
    }

    private void place(Shell shell) {
        if (slips.isEmpty()) {
            return;
        }
        Rectangle area = shell.getClientArea();
        area.height -= WarningBars.heightIn(shell);
        List<Composite> boxes = slips.stream().map(slip -> slip.box).toList();
        Point stack = size(boxes, area.width - 2 * MARGIN);
        Rectangle room = NoticePlace.choose(area, stack, NoticePlace.buttons(shell, boxes));
        int y = room.y;
        for (Composite box : boxes) {
            Point size = box.computeSize(SWT.DEFAULT, SWT.DEFAULT);
            Rectangle bounds = new Rectangle(room.x, y, Math.min(size.x, room.width), size.y);
            if (!bounds.equals(box.getBounds())) {
                box.setBounds(bounds);
            }
            box.moveAbove(null);
            y += size.y + GAP;
        }
    }

    private static Point size(List<Composite> boxes, int widest) {
        Point all = new Point(0, -GAP);
        for (Composite box : boxes) {
            Point size = box.computeSize(SWT.DEFAULT, SWT.DEFAULT);
            all.x = Math.max(all.x, Math.min(size.x, widest));
            all.y += size.y + GAP;
        }
        return all;
    }

    private final class Slip {
        private final Shell shell;
        private final Notice notice;
        private final Instant end;
        private final Composite box;
        private final Label words;
        private final Runnable tick = this::tick;

        Slip(Shell shell, Notice notice) {
            this.shell = shell;
            this.notice = notice;
            this.end = clock.instant().plus(notice.stays());
            this.box = Access.id(new Composite(shell, SWT.NONE), "notice");
            box.setBackground(Palette.NIGHT);
            box.setBackgroundMode(SWT.INHERIT_FORCE);
            GridLayout layout = new GridLayout(3, false);
            layout.marginWidth = 16;
            layout.marginHeight = 9;
            layout.horizontalSpacing = 10;
            box.setLayout(layout);
            new Label(box, SWT.NONE).setImage(Icons.get(picture(notice.kind())));
            words = new Label(box, SWT.NONE);
            words.setFont(Fonts.base());
            words.setForeground(Palette.PAPER);
            words.setText(sentence());
            words.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
            button();
            Access.role(box, ACC.ROLE_STATUSBAR);
            Access.name(box, this::sentence);
            box.getAccessible().sendEvent(ACC.EVENT_STATE_CHANGED, new Object[] {ACC.STATE_INVISIBLE, false});
            shell.getDisplay().timerExec(500, tick);
        }

        private void button() {
            if (!notice.action().isEmpty()) {
                FlatButton button = new FlatButton(box, FlatButton.Look.ON_DARK);
                button.text(notice.action()).onSelect(() -> {
                    close();
                    notice.onAction().run();
                });
                button.setFont(Fonts.bold());
                Access.id(button, "notice-action");
            }
        }

        private String sentence() {
            long millis = Math.max(0, Duration.between(clock.instant(), end).toMillis());
            return notice.text().apply((millis + 999) / 1000);
        }

        private void tick() {
            if (box.isDisposed()) {
                return;
            }
            if (clock.instant().isBefore(end)) {
                words.setText(sentence());
                // another page may have put its buttons there
                place(shell);
                shell.getDisplay().timerExec(250, tick);
            } else {
                close();
            }
        }

        void close() {
            slips.remove(this);
            if (!box.isDisposed()) {
                box.dispose();
                place(shell);
            }
        }
    }

    private static String picture(Kind kind) {
        return switch (kind) {
            case DONE -> "check-white";
            case INFORMATION -> "info-white";
            case WARNING -> "warning-white";
        };
    }
}
