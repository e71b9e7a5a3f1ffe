package org.econtacts.ui.labels.adjudication;

import java.util.List;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.econtacts.protocol.AgreementView;
import org.econtacts.ui.labels.Messages;
import org.econtacts.ui.theme.Fonts;
import org.econtacts.ui.theme.Palette;
import org.econtacts.ui.widgets.Access;

/** How far curators agree: over all, two by two, intent by intent. */
final class AgreementTable extends Composite {

    private final AdjudicationWords words;
    private final Table table;
    private @Nullable AgreementView drawn;

    AgreementTable(Composite parent, AdjudicationWords words) {
        super(parent, SWT.NONE);
        this.words = words;
        Messages texts = words.texts();
        setBackground(Palette.CANVAS);
        GridLayout layout = new GridLayout();
        layout.marginWidth = 14;
        setLayout(layout);
        Label title = new Label(this, SWT.NONE);
        title.setFont(Fonts.heading());
        title.setForeground(Palette.INK);
        title.setText(texts.agreement_title);
        table = Access.id(new Table(this, SWT.SINGLE | SWT.FULL_SELECTION | SWT.V_SCROLL), "agreement");
        table.setHeaderVisible(true);
        table.setFont(Fonts.base());
        table.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        Access.name(table, texts.agreement_title);
        for (String name : List.of(
                texts.agreement_about,
                texts.agreement_units,
                texts.agreement_observed,
                texts.agreement_alpha,
                texts.agreement_kappa,
                texts.agreement_ac1)) {
            new TableColumn(table, table.getColumnCount() == 0 ? SWT.LEFT : SWT.RIGHT).setText(name);
        }
        table.addListener(SWT.Resize, e -> widths());
        Label hint = new Label(this, SWT.WRAP);
        hint.setFont(Fonts.small());
        hint.setForeground(Palette.MUTED);
        hint.setText(texts.agreement_hint);
        hint.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    }

    private void widths() {
        int width = table.getClientArea().width;
        int figure = width / 7;
        for (int i = 1; i < table.getColumnCount(); i++) {
            table.getColumn(i).setWidth(figure);
        }
        table.getColumn(0).setWidth(width - figure * (table.getColumnCount() - 1));
    }

    void show(@Nullable AgreementView view) {
        if (view == null || view == drawn) {
            return;
        }
        drawn = view;
        table.removeAll();
        add(view.all());
        view.pairs().forEach(this::add);
        view.intents().forEach(this::add);
        widths();
    }

    private void add(AgreementView.Line line) {
        new TableItem(table, SWT.NONE).setText(new String[] {
            words.names(line),
            words.formats().number(line.units()),
            words.formats().percent(line.observed()),
            words.coefficient(line.alpha()),
            words.coefficient(line.kappa()),
            words.coefficient(line.ac1())
        });
    }
}
