package org.econtacts.ui.widgets;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.econtacts.ui.theme.Palette;

/** The paper that fills a sheet, one thing below the other; the theme would paint the sheet itself. */
public final class SheetPage extends Composite {

    /** @param sheet has nothing else in it */
    public SheetPage(Shell sheet) {
        super(sheet, SWT.NONE);
        sheet.setLayout(new FillLayout());
        setBackground(Palette.PAPER);
        setBackgroundMode(SWT.INHERIT_FORCE);
        GridLayout layout = new GridLayout();
        layout.marginWidth = 22;
        layout.marginHeight = 18;
        layout.verticalSpacing = 8;
        setLayout(layout);
    }
}
