package org.econtacts.ui.desk.waiting;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.econtacts.ui.desk.Messages;
import org.econtacts.ui.theme.Fonts;
import org.econtacts.ui.theme.Palette;
import org.econtacts.ui.widgets.Access;

/** Why something stands in the list, what one wrote, and beside it what happened meanwhile where somebody was faster. */
final class BothSides {

    private static final int HEIGHT = 220;
    private static final int WIDTH = 820;
    private static final int MARGIN = 10;

    private final Composite page;
    private final Label reason;
    private final Label myHeading;
    private final StyledText mine;
    private final Label theirHeading;
    private final StyledText theirs;

    BothSides(Composite parent, Messages texts) {
        page = new Composite(parent, SWT.NONE);
        GridData data = new GridData(SWT.FILL, SWT.FILL, true, true);
        page.setLayoutData(data);
        GridLayout layout = new GridLayout(2, true);
        layout.marginWidth = layout.marginHeight = 0;
        layout.horizontalSpacing = 14;
        layout.verticalSpacing = 6;
        page.setLayout(layout);
        reason = Access.id(new Label(page, SWT.WRAP), "waiting-reason");
        reason.setFont(Fonts.base());
        GridData wide = new GridData(SWT.FILL, SWT.TOP, true, false, 2, 1);
        wide.widthHint = WIDTH;
        wide.verticalIndent = 2;
        reason.setLayoutData(wide);
        myHeading = heading(texts.waiting_mine);
        theirHeading = heading(texts.waiting_theirs);
        mine = text("waiting-mine", texts.waiting_mine);
        theirs = text("waiting-theirs", texts.waiting_theirs);
    }

    private Label heading(String words) {
        Label label = new Label(page, SWT.NONE);
        label.setText(words);
        label.setFont(Fonts.smallBold());
        label.setForeground(Palette.MUTED);
        GridData data = new GridData(SWT.FILL, SWT.TOP, true, false);
        data.verticalIndent = 4;
        label.setLayoutData(data);
        return label;
    }

    private StyledText text(String id, String name) {
        StyledText text =
                Access.id(new StyledText(page, SWT.BORDER | SWT.MULTI | SWT.WRAP | SWT.READ_ONLY | SWT.V_SCROLL), id);
        text.setMargins(MARGIN, MARGIN, MARGIN, MARGIN);
        text.setAlwaysShowScrollBars(false);
        text.setBackground(Palette.MIST);
        text.setForeground(Palette.INK);
        text.setFont(Fonts.base());
        GridData data = new GridData(SWT.FILL, SWT.FILL, true, true);
        data.heightHint = HEIGHT;
        data.widthHint = 100;
        text.setLayoutData(data);
        Access.name(text, name);
        // reading needs no caret, and Tab leads on
        text.setCaret(null);
        text.addListener(SWT.Traverse, e -> e.doit = true);
        return text;
    }

    /**
     * Shows one's own side.
     *
     * @param why it stands in the list
     * @param words of one's own; empty when there are none
     * @param urgent whether it needs its author
     * @param overtaken whether there is another side, which will come
     */
    void mine(String why, String words, boolean urgent, boolean overtaken) {
        reason.setForeground(urgent ? Palette.RED : Palette.INK);
        say(why);
        show(mine, myHeading, !words.isEmpty(), overtaken ? 1 : 2);
        show(theirs, theirHeading, overtaken, 1);
        mine.setText(words);
        theirs.setText("");
        page.layout(true, true);
    }

    /** Shows what happened meanwhile. */
    void theirs(String words) {
        theirs.setText(words);
    }

    /** Says why there is nothing to show. */
    void nothing(String why) {
        mine(why, "", false, false);
    }

    /** Says something of what is shown. */
    void say(String sentence) {
        reason.setText(sentence.replace("&", "&&"));
        Access.announce(reason, sentence);
        page.layout(true, true);
    }

    private static void show(StyledText text, Label heading, boolean shown, int columns) {
        for (var each : new org.eclipse.swt.widgets.Control[] {text, heading}) {
            each.setVisible(shown);
            if (each.getLayoutData() instanceof GridData data) {
                data.exclude = !shown;
                data.horizontalSpan = columns;
            }
        }
    }
}
