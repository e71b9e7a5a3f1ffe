package org.econtacts.ui.widgets;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.econtacts.ui.theme.Fonts;
import org.econtacts.ui.theme.Icons;
import org.econtacts.ui.theme.Palette;

/** A line at the top of a part that says what is special about its content; takes no room while it says nothing. */
public final class Banner extends Composite {

    private final Label icon;
    private final Label words;

    /** For a parent with a GridLayout of that many columns. */
    public Banner(Composite parent, int columns) {
        super(parent, SWT.NONE);
        setBackground(Palette.AMBER_TINT);
        setBackgroundMode(SWT.INHERIT_FORCE);
        GridLayout layout = new GridLayout(2, false);
        layout.marginWidth = 12;
        layout.marginHeight = 7;
        layout.horizontalSpacing = 8;
        setLayout(layout);
        setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false, columns, 1));
        icon = new Label(this, SWT.NONE);
        icon.setLayoutData(new GridData(SWT.LEFT, SWT.TOP, false, false));
        words = new Label(this, SWT.WRAP);
        words.setFont(Fonts.base());
        words.setForeground(Palette.AMBER);
        GridData data = new GridData(SWT.FILL, SWT.CENTER, true, false);
        data.widthHint = 10;
        words.setLayoutData(data);
        say("warning-tint", "");
    }

    /** Shows a sentence; hides the banner when it is empty. */
    public void say(String picture, String sentence) {
        boolean shown = !sentence.isEmpty();
        if (shown && !sentence.equals(words.getText())) {
            Access.announce(this, sentence);
        }
        icon.setImage(Icons.get(picture));
        words.setText(sentence.replace("&", "&&"));
        setVisible(shown);
        if (getLayoutData() instanceof GridData data) {
            data.exclude = !shown;
        }
        requestLayout();
    }

    /** What it says. */
    public String sentence() {
        return words.getText();
    }
}
