package org.econtacts.app.session;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import java.text.MessageFormat;
import java.util.List;
import org.eclipse.e4.core.di.annotations.Optional;
import org.eclipse.e4.core.services.nls.Translation;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.econtacts.app.Messages;
import org.econtacts.model.Office;
import org.econtacts.ui.Session;
import org.econtacts.ui.theme.Fonts;
import org.econtacts.ui.theme.Icons;
import org.econtacts.ui.theme.Palette;
import org.econtacts.ui.widgets.Access;

/** Who is signed in, and for which offices. */
public class AccountLine {

    @Inject
    @Translation
    private Messages texts;

    private Label words;

    @PostConstruct
    void create(Composite parent, @Optional Session session) {
        Composite line = new Composite(parent, SWT.NONE);
        line.setBackground(Palette.CANVAS);
        line.setBackgroundMode(SWT.INHERIT_FORCE);
        GridLayout layout = new GridLayout(2, false);
        layout.marginWidth = 14;
        layout.marginHeight = 8;
        line.setLayout(layout);
        new Label(line, SWT.NONE).setImage(Icons.get("person"));
        words = Access.id(new Label(line, SWT.NONE), "account");
        words.setFont(Fonts.base());
        words.setForeground(Palette.INK);
        show(session);
    }

    @Inject
    @Optional
    void show(Session session) {
        if (words == null || words.isDisposed()) {
            return;
        }
        words.setText(session == null ? texts.account_none : describe(session));
        words.requestLayout();
    }

    private String describe(Session session) {
        List<Office> offices = session.account().offices();
        String where = switch (offices.size()) {
            case 0 -> "";
            case 1 -> "  \u00b7  " + offices.getFirst().name();
            default -> "  \u00b7  " + MessageFormat.format(texts.account_offices, offices.size());
        };
        return (session.account().displayName() + where).replace("&", "&&");
    }
}
