package org.econtacts.ui.widgets;

import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ProgressBar;
import org.econtacts.ui.theme.Fonts;
import org.econtacts.ui.theme.Icons;
import org.econtacts.ui.theme.Palette;

/** In place of a content that is not there: an icon, a sentence, at most one thing to do; or that it is coming. */
public final class StatePane extends Composite {

    private static final int TEXT_WIDTH = 420;

    private final Composite middle;
    private List<String> said = List.of();
    private Runnable action = () -> {};

    public StatePane(Composite parent) {
        super(parent, SWT.NONE);
        setBackground(parent.getBackground());
        setBackgroundMode(SWT.INHERIT_FORCE);
        GridLayout outer = new GridLayout();
        outer.marginWidth = 24;
        setLayout(outer);
        middle = new Composite(this, SWT.NONE);
        middle.setLayoutData(new GridData(SWT.CENTER, SWT.CENTER, true, true));
        GridLayout layout = new GridLayout();
        layout.verticalSpacing = 8;
        middle.setLayout(layout);
    }

    /** Says that something is coming. */
    public void progress(String sentence, String detail) {
        if (isNew(List.of(sentence, detail))) {
            line(sentence, true);
            ProgressBar bar = new ProgressBar(middle, SWT.INDETERMINATE);
            GridData data = new GridData(SWT.CENTER, SWT.CENTER, true, false);
            data.widthHint = 220;
            bar.setLayoutData(data);
            Access.name(bar, sentence);
            line(detail, false);
            layout(true, true);
        }
    }

    /** Says why there is nothing. */
    public void say(String icon, String sentence, String detail) {
        if (isNew(List.of(icon, sentence, detail))) {
            reason(icon, sentence, detail);
            layout(true, true);
        }
    }

    /** Says why there is nothing, and what can be done. */
    public void say(String icon, String sentence, String detail, String name, Runnable does) {
        action = does;
        if (isNew(List.of(icon, sentence, detail, name))) {
            reason(icon, sentence, detail);
            FlatButton button =
                    new FlatButton(middle, FlatButton.Look.PRIMARY).text(name).onSelect(() -> action.run());
            Access.id(button, "state-action");
            GridData data = new GridData(SWT.CENTER, SWT.CENTER, true, false);
            data.verticalIndent = 8;
            button.setLayoutData(data);
            layout(true, true);
        }
    }

    private void reason(String icon, String sentence, String detail) {
        Label picture = new Label(middle, SWT.NONE);
        picture.setImage(Icons.get(icon));
        picture.setLayoutData(new GridData(SWT.CENTER, SWT.CENTER, true, false));
        line(sentence, true);
        line(detail, false);
    }

    /** Makes room for something new; what is said again stays, with its focus and a button that is being pressed. */
    private boolean isNew(List<String> words) {
        if (words.equals(said)) {
            return false;
        }
        said = words;
        for (var child : middle.getChildren()) {
            child.dispose();
        }
        return true;
    }

    private void line(String words, boolean strong) {
        if (words.isEmpty()) {
            return;
        }
        Label label = new Label(middle, SWT.WRAP | SWT.CENTER);
        label.setText(words.replace("&", "&&"));
        label.setFont(strong ? Fonts.heading() : Fonts.base());
        label.setForeground(strong ? Palette.INK : Palette.MUTED);
        GridData data = new GridData(SWT.CENTER, SWT.CENTER, true, false);
        data.widthHint = Math.min(TEXT_WIDTH, label.computeSize(SWT.DEFAULT, SWT.DEFAULT).x + 8);
        label.setLayoutData(data);
    }
}
