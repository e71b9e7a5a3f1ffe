package org.econtacts.ui.supervision.acceptance;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.eclipse.swt.widgets.Composite;
import org.econtacts.ui.supervision.Messages;
import org.econtacts.ui.supervision.acceptance.AcceptanceReport.Group;

/** The templates that agents changed or turned down most often. */
final class WorstTemplates {

    private final ListCard<Group> list;

    /** What was done to them. */
    enum Kind {
        EDITED,
        REJECTED
    }

    WorstTemplates(Composite parent, AcceptanceWords words, Kind kind) {
        Messages texts = words.texts();
        boolean edited = kind == Kind.EDITED;
        ToLongFunction<Counts> count = edited ? Counts::edited : Counts::rejected;
        Function<Counts, OptionalDouble> share = edited ? Counts::editedShare : Counts::rejectedShare;
        list = edited
                ? new ListCard<>(parent, texts.edited_title, texts.edited_none, "table-edited")
                : new ListCard<>(parent, texts.rejected_title, texts.rejected_none, "table-rejected");
        list.table()
                .words(texts.column_template, 3, words::title)
                .figures(
                        edited ? texts.column_edited : texts.column_rejected,
                        group -> words.number(count.applyAsLong(group.counts())))
                .figures(
                        texts.column_suggestions,
                        group -> words.number(group.counts().suggested()))
                .figures(
                        edited ? texts.column_edited_share : texts.column_rejected_share,
                        group -> words.share(share.apply(group.counts())));
    }

    void show(List<Group> templates) {
        list.show(templates);
    }
}
