package org.econtacts.ui.desk.message;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.eclipse.jdt.annotation.Nullable;
import org.econtacts.model.Field;
import org.econtacts.protocol.Letter;
import org.econtacts.protocol.MessageView;
import org.econtacts.protocol.SuggestionView;

/**
 * A message laid out as one text: the older letters when they are unfolded, then what the taxpayer wrote now.
 *
 * @param text as it is shown
 * @param headings ranges of the letters' headings
 * @param marks of what the taxpayer wrote now, where it stands in the text
 */
record MessageText(String text, List<MarkedText.Range> headings, MarkedText marks) {

    /**
     * Lays it out.
     *
     * @param chosen the suggestion whose deciding words are shown; null for none
     * @param older the letters to show before it, oldest first; empty when they are folded
     * @param heading writes the line above a letter
     */
    static MessageText of(
            MessageView view, @Nullable SuggestionView chosen, List<Letter> older, Function<Letter, String> heading) {
        StringBuilder text = new StringBuilder();
        List<MarkedText.Range> headings = new ArrayList<>();
        for (Letter letter : older) {
            append(text, headings, heading.apply(letter));
            text.append(VisibleText.of(letter.body().strip())).append("\n\n");
        }
        if (!older.isEmpty()) {
            append(text, headings, heading.apply(current(view)));
        }
        int offset = text.length();
        MarkedText body = MarkedText.of(VisibleText.of(view.message().body()), chosen, Field.BODY);
        text.append(body.text());
        return new MessageText(text.toString(), headings, body.moved(offset));
    }

    /** The letters of the exchange before or after this message's own. */
    static List<Letter> others(MessageView view) {
        return view.thread().stream()
                .filter(letter -> !letter.fromTaxpayer()
                        || !letter.message().equals(view.message().id()))
                .toList();
    }

    private static Letter current(MessageView view) {
        var message = view.message();
        return new Letter(
                true, message.id(), message.sender().name(), message.receivedAt(), message.subject(), message.body());
    }

    private static void append(StringBuilder text, List<MarkedText.Range> headings, String heading) {
        headings.add(new MarkedText.Range(text.length(), heading.length()));
        text.append(heading).append('\n');
    }
}
