package org.econtacts.ui.desk.suggestions;

import java.time.Duration;
import java.util.List;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.econtacts.protocol.TemplateView;
import org.econtacts.ui.UiTasks;
import org.econtacts.ui.desk.DeskModel;
import org.econtacts.ui.desk.Messages;
import org.econtacts.ui.theme.Ellipsis;
import org.econtacts.ui.theme.Fonts;
import org.econtacts.ui.theme.Palette;
import org.econtacts.ui.widgets.Access;

/** Finds an approved answer by its words: type, arrows to move, Enter to take, Escape to leave. */
final class TemplateSearch {

    private static final Duration PAUSE = Duration.ofMillis(150);
    private static final int PADDING = 8;

    private final DeskModel desk;
    private final UiTasks tasks;
    private final Messages texts;
    private final Runnable close;
    private final Composite page;
    private final Text field;
    private final Table table;
    private final Label note;
    private final Ellipsis ellipsis = new Ellipsis();
    private List<TemplateView> found = List.of();
    private UiTasks.@Nullable Task typing;
    private UiTasks.@Nullable Task asking;
    private String message = "";

    TemplateSearch(Composite parent, DeskModel desk, UiTasks tasks, Messages texts, Runnable close) {
        this.desk = desk;
        this.tasks = tasks;
        this.texts = texts;
        this.close = close;
        page = new Composite(parent, SWT.NONE);
        page.setBackground(Palette.MIST);
        page.setBackgroundMode(SWT.INHERIT_DEFAULT);
        GridLayout layout = new GridLayout();
        layout.marginWidth = layout.marginHeight = 0;
        page.setLayout(layout);
        field = new Text(page, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
        field.setMessage(texts.search_hint);
        field.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        Access.name(Access.id(field, "template-search"), texts.search_hint);
        field.addListener(SWT.Modify, e -> typed());
        field.addListener(SWT.KeyDown, this::key);
        note = new Label(page, SWT.WRAP);
        note.setFont(Fonts.small());
        note.setForeground(Palette.MUTED);
        note.setText(texts.search_note);
        GridData noteData = new GridData(SWT.FILL, SWT.TOP, true, false);
        noteData.widthHint = 100;
        note.setLayoutData(noteData);
        table = table();
    }

    private Table table() {
        Table created = new Table(page, SWT.SINGLE | SWT.FULL_SELECTION | SWT.V_SCROLL | SWT.BORDER);
        created.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        Access.name(Access.id(created, "template-results"), texts.search_results);
        created.addListener(SWT.MeasureItem, e -> e.height = 2 * lineHeight(e.gc) + 2 * PADDING);
        created.addListener(SWT.EraseItem, TemplateSearch::erase);
        created.addListener(SWT.PaintItem, this::paint);
        created.addListener(SWT.DefaultSelection, e -> take());
        created.addListener(SWT.MouseDoubleClick, e -> take());
        created.addListener(SWT.KeyDown, e -> {
            if (e.keyCode == SWT.ESC) {
                close.run();
            }
        });
        return created;
    }

    private static void erase(Event e) {
        boolean selected = (e.detail & SWT.SELECTED) != 0;
        e.gc.setBackground(selected ? Palette.SELECTED : Palette.PAPER);
        e.gc.fillRectangle(e.x, e.y, e.width, e.height);
        e.detail &= ~(SWT.FOREGROUND | SWT.SELECTED | SWT.BACKGROUND | SWT.HOT);
    }

    private static int lineHeight(GC gc) {
        return gc.getFontMetrics().getHeight();
    }

    private void paint(Event e) {
        int index = table.indexOf((TableItem) e.item);
        if (index < 0 || index >= found.size()) {
            return;
        }
        TemplateView template = found.get(index);
        int width = table.getClientArea().width - 2 * PADDING;
        e.gc.setForeground(Palette.INK);
        e.gc.setFont(Fonts.bold());
        e.gc.drawText(ellipsis.fit(e.gc, template.template().title(), width), e.x + PADDING, e.y + PADDING, true);
        e.gc.setFont(Fonts.small());
        String body = template.template().body().replace('\n', ' ');
        int y = e.y + PADDING + lineHeight(e.gc) + 4;
        e.gc.drawText(ellipsis.fit(e.gc, body, width), e.x + PADDING, y, true);
    }

    Composite control() {
        return page;
    }

    boolean isFor(String id) {
        return message.equals(id);
    }

    void open(String id) {
        message = id;
        field.setText("");
        // its layout may still be deferred, and what cannot be seen takes no focus: the next letters would act as keys
        page.setVisible(true);
        field.setFocus();
        ask();
    }

    private void typed() {
        cancel(typing);
        typing = tasks.later(PAUSE, this::ask);
    }

    private static void cancel(UiTasks.@Nullable Task task) {
        if (task != null) {
            task.cancel();
        }
    }

    private void ask() {
        if (!field.isDisposed()) {
            cancel(asking);
            asking = desk.templates(field.getText().strip(), this::show);
        }
    }

    private void show(List<TemplateView> templates) {
        if (table.isDisposed()) {
            return;
        }
        found = templates;
        table.setRedraw(false);
        table.removeAll();
        for (TemplateView template : templates) {
            new TableItem(table, SWT.NONE).setText(template.template().title());
        }
        table.setRedraw(true);
        if (!templates.isEmpty()) {
            table.select(0);
        }
        note.setText(templates.isEmpty() ? texts.search_nothing : texts.search_note);
        page.layout();
    }

    private void key(Event e) {
        int step = e.keyCode == SWT.ARROW_DOWN ? 1 : e.keyCode == SWT.ARROW_UP ? -1 : 0;
        if (step != 0 && table.getItemCount() > 0) {
            e.doit = false;
            table.setSelection(Math.clamp(table.getSelectionIndex() + (long) step, 0, table.getItemCount() - 1));
            table.showSelection();
        } else if (e.keyCode == SWT.CR || e.keyCode == SWT.KEYPAD_CR) {
            e.doit = false;
            take();
        } else if (e.keyCode == SWT.ESC) {
            e.doit = false;
            close.run();
        }
    }

    private void take() {
        int index = table.getSelectionIndex();
        if (index >= 0 && index < found.size()) {
            desk.use(found.get(index));
            message = "";
            close.run();
        }
    }
}
