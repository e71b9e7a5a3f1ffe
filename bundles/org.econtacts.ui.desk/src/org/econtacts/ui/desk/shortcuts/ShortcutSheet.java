package org.econtacts.ui.desk.shortcuts;

import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.eclipse.swt.widgets.Shell;
import org.econtacts.ui.desk.Messages;
import org.econtacts.ui.keys.KeySheet;

/** The sheet that lists every key of the desk. */
final class ShortcutSheet {

    private final KeySheet sheet;
    private final Messages texts;

    ShortcutSheet(Shell window, ShortcutTable table, boolean singleKeys, Messages texts) {
        this.texts = texts;
        sheet = new KeySheet(window, texts.keys_title);
        for (Map.Entry<DeskAction, Set<String>> each : labels(table).entrySet()) {
            sheet.row(ActionNames.of(each.getKey(), texts), String.join("   ", each.getValue()));
        }
        sheet.row(texts.action_perspective, "Ctrl+1   Ctrl+2   Ctrl+3");
        sheet.row(texts.action_redo, "Ctrl+Y");
        sheet.note(singleKeys ? texts.keys_note : texts.keys_note_off);
    }

    private Map<DeskAction, Set<String>> labels(ShortcutTable table) {
        Map<DeskAction, Set<String>> labels = new EnumMap<>(DeskAction.class);
        for (ShortcutTable.Shortcut each : table.all()) {
            labels.computeIfAbsent(each.action(), action -> new LinkedHashSet<>())
                    .add(ActionNames.key(each.label(), texts));
        }
        return labels;
    }

    void open() {
        sheet.open(texts.action_close);
    }
}
