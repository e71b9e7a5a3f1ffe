package org.econtacts.ui.supervision.acceptance;

import java.util.List;
import java.util.OptionalDouble;
import org.eclipse.swt.widgets.Composite;
import org.econtacts.protocol.SentenceLine;
import org.econtacts.ui.supervision.Messages;

/** The sentences of templates that agents changed or took out most often before sending. */
final class ChangedSentences {

    private final ListCard<SentenceLine> list;

    ChangedSentences(Composite parent, AcceptanceWords words) {
        Messages texts = words.texts();
        list = new ListCard<>(parent, texts.sentences_title, texts.sentences_none, "table-sentences");
        list.table()
                .words(texts.column_sentence, 6, SentenceLine::sentence)
                .words(texts.column_template, 3, SentenceLine::title)
                .figures(texts.column_changed, line -> words.number(line.changed()))
                .figures(texts.column_removed, line -> words.number(line.removed()))
                .figures(texts.column_kept, line -> words.number(line.kept()))
                .figures(texts.column_touched, line -> words.share(OptionalDouble.of(line.touched())));
        list.card().note(texts.sentences_note);
    }

    Card card() {
        return list.card();
    }

    void show(List<SentenceLine> sentences) {
        list.show(sentences);
    }
}
