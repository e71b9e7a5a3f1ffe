package org.econtacts.ui.labels.labelling;

import java.util.Map;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.econtacts.ui.keys.KeyScope;
import org.econtacts.ui.labels.Messages;
import org.econtacts.ui.theme.Fonts;
import org.econtacts.ui.theme.Palette;
import org.econtacts.ui.widgets.Access;
import org.econtacts.ui.widgets.CutCells;
import org.econtacts.ui.widgets.FlatButton;
import org.econtacts.ui.widgets.SheetPage;

/**
 * Waits for the key that a label is to have: press it, then Enter; Delete for none, Escape leaves it as it was. Below it
 * the keys given so far.
 */
final class KeyChangeSheet {

    private static final int WIDTH = 500;
    private static final int BESIDE_WELL = 410;
    private static final int KEY_WIDTH = 72;
    private static final int ROWS = 6;

    private final Shell shell;
    private final Composite page;
    private final LabellingWords words;
    private final KeyWords spoken;
    private final KeyChange change;
    private final KeyWell well;
    private final Label sentence;
    private final FlatButton keep;

    KeyChangeSheet(Shell window, LabellingWords words, LabelKeys keys, KeyChange change) {
        this.words = words;
        this.change = change;
        this.spoken = new KeyWords(words, keys);
        Messages texts = words.texts();
        shell = Access.id(new Shell(window, SWT.DIALOG_TRIM | SWT.PRIMARY_MODAL), "key-sheet");
        shell.setText(texts.keysheet_title);
        page = new SheetPage(shell);
        Composite top = new Composite(page, SWT.NONE);
        top.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        GridLayout beside = new GridLayout(2, false);
        beside.marginWidth = beside.marginHeight = 0;
        beside.horizontalSpacing = 16;
        top.setLayout(beside);
        well = Access.id(new KeyWell(top), "key-well");
        well.setLayoutData(new GridData(SWT.LEFT, SWT.TOP, false, false, 1, 3));
        Access.name(well, () -> spoken.sentence(change));
        label(top, Fonts.heading(), Palette.INK, BESIDE_WELL)
                .setText(words.title(change.intent()).replace("&", "&&"));
        label(top, Fonts.small(), Palette.MUTED, BESIDE_WELL).setText(spoken.now(change.intent()));
        sentence = Access.id(label(top, Fonts.bold(), Palette.INK, BESIDE_WELL), "key-said");
        sentence.setText("\n");
        // the sheet keeps its size whatever is said
        ((GridData) sentence.getLayoutData()).heightHint = sentence.computeSize(SWT.DEFAULT, SWT.DEFAULT).y;
        if (!keys.all().isEmpty()) {
            label(page, Fonts.smallBold(), Palette.MUTED, WIDTH).setText(texts.keysheet_given);
            given(keys.all());
        }
        label(page, Fonts.small(), Palette.MUTED, WIDTH).setText(texts.keysheet_hint);
        Composite buttons = new Composite(page, SWT.NONE);
        buttons.setLayout(new GridLayout(3, false));
        buttons.setLayoutData(new GridData(SWT.RIGHT, SWT.BOTTOM, true, false));
        button(buttons, texts.keysheet_reset, "key-reset", change::wantAllGone);
        button(buttons, texts.keysheet_none, "key-none", change::wantNoKey).hint(texts.key_delete);
        keep = Access.id(
                new FlatButton(buttons, FlatButton.Look.PRIMARY)
                        .text(texts.note_keep)
                        .hint(texts.key_enter)
                        .onSelect(this::keep),
                "key-keep");
    }

    private static Label label(Composite parent, Font font, Color color, int width) {
        Label label = new Label(parent, SWT.WRAP);
        label.setFont(font);
        label.setForeground(color);
        GridData data = new GridData(SWT.FILL, SWT.TOP, true, false);
        data.widthHint = width;
        label.setLayoutData(data);
        return label;
    }

    private void given(Map<LabelKey, String> all) {
        Table table = Access.id(new Table(page, SWT.BORDER | SWT.FULL_SELECTION | SWT.V_SCROLL), "keys-given");
        table.setFont(Fonts.base());
        TableColumn key = new TableColumn(table, SWT.CENTER);
        key.setWidth(KEY_WIDTH);
        TableColumn title = new TableColumn(table, SWT.LEFT);
        title.setWidth(WIDTH - KEY_WIDTH - 24);
        CutCells titles = new CutCells(table, title);
        all.forEach((each, intent) -> {
            TableItem row = new TableItem(table, SWT.NONE);
            row.setText(0, each.cap());
            row.setFont(0, Fonts.bold());
            row.setForeground(0, Palette.ACCENT_DARK);
            titles.set(row, words.title(intent));
        });
        GridData data = new GridData(SWT.FILL, SWT.FILL, true, true);
        data.widthHint = WIDTH;
        data.heightHint = Math.min(all.size(), ROWS) * table.getItemHeight();
        table.setLayoutData(data);
        Access.name(table, words.texts().keysheet_given);
    }

    private FlatButton button(Composite line, String name, String id, Runnable wish) {
        return Access.id(
                new FlatButton(line, FlatButton.Look.SECONDARY).text(name).onSelect(() -> {
                    wish.run();
                    refresh();
                }),
                id);
    }

    /**
     * Shows it until it is closed.
     *
     * @param closed told then
     */
    void open(Runnable closed) {
        shell.addListener(SWT.Close, e -> shell.getDisplay().asyncExec(closed));
        KeyScope.listen(shell, () -> true, this::pressed);
        refresh();
        shell.pack();
        Rectangle area = shell.getParent().getBounds();
        shell.setLocation(
                area.x + Math.max(0, (area.width - shell.getSize().x) / 2),
                area.y + Math.max(0, (area.height - shell.getSize().y) / 3));
        shell.open();
        well.setFocus();
    }

    /** Whether the key was meant for the label, not for the sheet itself. */
    private boolean pressed(Event event) {
        switch (event.keyCode) {
            case SWT.CR, SWT.KEYPAD_CR -> {
                if (!change.canKeep()) {
                    return false;
                }
                keep();
                return true;
            }
            case SWT.DEL, SWT.BS -> change.wantNoKey();
            case SWT.ESC, SWT.TAB, SWT.ARROW_UP, SWT.ARROW_DOWN, SWT.ARROW_LEFT, SWT.ARROW_RIGHT, ' ' -> {
                return false;
            }
            case 0, SWT.SHIFT, SWT.CTRL, SWT.ALT, SWT.ALT_GR, SWT.COMMAND, SWT.CAPS_LOCK, SWT.NUM_LOCK -> {
                // alone; the key itself is still to come
                return false;
            }
            default -> change.press(event.keyCode, event.character, event.stateMask);
        }
        refresh();
        return true;
    }

    private void keep() {
        if (change.keep()) {
            shell.close();
        }
    }

    private void refresh() {
        well.show(change.wish() instanceof KeyChange.Wish.Key(LabelKey key, var from) ? key.cap() : "");
        sentence.setText(spoken.sentence(change).replace("&", "&&"));
        boolean refused = !change.canKeep() && !(change.wish() instanceof KeyChange.Wish.Open);
        sentence.setForeground(refused ? Palette.AMBER : Palette.INK);
        keep.setEnabled(change.canKeep());
        page.layout(true, true);
        Access.announce(sentence, spoken.sentence(change));
    }
}
