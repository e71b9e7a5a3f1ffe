package org.econtacts.ui.labels.labelset;

import java.io.IOException;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import org.econtacts.client.ClientException;
import org.econtacts.client.RefusedException;
import org.econtacts.model.LabelSetChange.Kind;
import org.econtacts.protocol.LabelSetPreview;
import org.econtacts.ui.Formats;
import org.econtacts.ui.labels.Messages;

/** The sheet's words in the window's language. */
public record LabelSetWords(Messages texts, Formats formats) {

    String kind(Kind kind) {
        return switch (kind) {
            case ADD -> texts.set_add;
            case RENAME -> texts.set_rename;
            case MERGE -> texts.set_merge;
            case SPLIT -> texts.set_split;
            case DEPRECATE -> texts.set_deprecate;
        };
    }

    /** What that kind of change does, and what is to be chosen for it. */
    String hint(Kind kind) {
        return switch (kind) {
            case ADD -> texts.set_add_hint;
            case RENAME -> texts.set_rename_hint;
            case MERGE -> texts.set_merge_hint;
            case SPLIT -> texts.set_split_hint;
            case DEPRECATE -> texts.set_deprecate_hint;
        };
    }

    /** What a change would touch, a line each. */
    String effect(Kind kind, LabelSetPreview preview) {
        List<String> lines = new ArrayList<>();
        lines.add(
                preview.samples() == 0
                        ? texts.set_touches_nothing
                        : fill(texts.set_touches, number(preview.samples()), number(preview.labels())));
        if (preview.relabel() > 0) {
            lines.add(fill(texts.set_relabel, number(preview.relabel())));
        }
        if (!preview.templates().isEmpty()) {
            boolean follow = kind == Kind.RENAME || kind == Kind.MERGE;
            lines.add(fill(
                    follow ? texts.set_templates_follow : texts.set_templates_stay,
                    number(preview.templates().size()),
                    String.join(", ", preview.templates())));
        }
        return String.join("\n", lines);
    }

    String why(Exception cause) {
        return switch (cause) {
            case RefusedException refused -> String.valueOf(refused.getMessage());
            case ClientException away -> texts.failed_unreachable;
            case IOException disk -> texts.failed_disk;
            default -> texts.failed_unreachable;
        };
    }

    String number(long value) {
        return formats.number(value);
    }

    static String fill(String pattern, Object... values) {
        return MessageFormat.format(pattern, values);
    }
}
