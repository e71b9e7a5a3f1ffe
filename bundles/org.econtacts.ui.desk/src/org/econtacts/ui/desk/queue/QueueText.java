package org.econtacts.ui.desk.queue;

import java.text.MessageFormat;
import java.util.Map;
import org.eclipse.jdt.annotation.Nullable;
import org.econtacts.model.MessageStatus;
import org.econtacts.protocol.QueueLine;
import org.econtacts.ui.Formats;
import org.econtacts.ui.desk.Messages;
import org.econtacts.ui.desk.message.VisibleText;

/** What the cells of the queue say. */
final class QueueText {

    private final Messages texts;
    private final Formats formats;
    private Map<String, String> intents = Map.of();
    private String self = "";

    QueueText(Messages texts, Formats formats) {
        this.texts = texts;
        this.formats = formats;
    }

    /**
     * @param titles of the intents, by id
     * @param reader display name of who reads
     */
    void connect(Map<String, String> titles, String reader) {
        intents = titles;
        self = reader;
    }

    /** Who else has it in hand; null when nobody else has. */
    @Nullable
    String holder(QueueLine line) {
        String holder = line.holder();
        return holder == null || holder.equals(self) ? null : holder;
    }

    /** The words of a cell; a row that is still being loaded says so in its subject. */
    String cell(@Nullable QueueLine line, QueueColumn column) {
        if (line == null) {
            return column == QueueColumn.SUBJECT ? texts.queue_row_loading : "";
        }
        return switch (column) {
            case RECEIVED -> formats.brief(line.receivedAt());
            case SENDER -> VisibleText.of(line.sender());
            case SUBJECT -> VisibleText.of(line.subject().isBlank() ? texts.message_no_subject : line.subject());
            case INTENT -> intent(line);
            case CONFIDENCE -> line.intent() == null ? "" : formats.percent(line.confidence());
            case ANSWER -> answer(line);
            case STATE -> state(line);
        };
    }

    /** The text in the column of confidences that takes most room. */
    String widestConfidence() {
        return formats.widestPercent();
    }

    private String intent(QueueLine line) {
        String intent = line.intent();
        return intent == null ? "\u2013" : intents.getOrDefault(intent, intent);
    }

    private String answer(QueueLine line) {
        if (line.control()) {
            return texts.queue_control;
        }
        return line.intent() == null ? texts.queue_no_suggestion : line.preview();
    }

    private String state(QueueLine line) {
        String holder = holder(line);
        if (line.status() != MessageStatus.OPEN) {
            return line.status() == MessageStatus.SENDING ? texts.status_sending : texts.status_answered;
        }
        return holder == null ? "" : MessageFormat.format(texts.queue_held, holder);
    }

    /** A whole row for a screen reader. */
    String row(@Nullable QueueLine line, int index, int size) {
        if (line == null) {
            return texts.queue_row_loading;
        }
        StringBuilder words = new StringBuilder(
                MessageFormat.format(texts.queue_row, formats.number(index + 1L), formats.number(size)));
        for (QueueColumn column : QueueColumn.values()) {
            String cell = cell(line, column);
            if (!cell.isEmpty()) {
                words.append(", ").append(column.title(texts)).append(' ').append(cell);
            }
        }
        return words.toString();
    }
}
