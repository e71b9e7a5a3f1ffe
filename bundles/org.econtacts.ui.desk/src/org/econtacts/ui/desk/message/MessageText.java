package org.econtacts.ui.desk.message;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.eclipse.jdt.annotation.Nullable;
import org.econtacts.model.Evidence;
import org.econtacts.model.Field;
import org.econtacts.protocol.Letter;
import org.econtacts.protocol.MessageView;
import org.econtacts.protocol.SuggestionView;

/**
 * A message laid out as one text: the older letters when they are unfolded, then what the taxpayer wrote now.
 *
 * @param text as it is shown
 * @param headings ranges of the letters' headings
 * @param evidence ranges of the words that decided
 */
record MessageText(String text, List<Range> headings, List<Range> evidence) {

    /** A range in UTF-16 units. */
    record Range(int start, int length) {}

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
        List<Range> headings = new ArrayList<>();
        for (Letter letter : older) {
            append(text, headings, heading.apply(letter));
            text.append(VisibleText.of(letter.body().strip())).append("\n\n");
        }
        if (!older.isEmpty()) {
            append(text, headings, heading.apply(current(view)));
        }
        int offset = text.length();
        text.append(VisibleText.of(view.message().body()));
        return new MessageText(text.toString(), headings, ranges(chosen, Field.BODY, offset, text.length()));
    }

    /** The ranges of one field that decided, moved by an offset and cut to what is shown. */
    static List<Range> ranges(@Nullable SuggestionView chosen, Field field, int offset, int end) {
        List<Range> ranges = new ArrayList<>();
        int last = offset;
        for (Evidence each : chosen == null ? List.<Evidence>of() : sorted(chosen)) {
            int from = Math.max(last, offset + each.start());
            int to = Math.min(end, offset + each.end());
            if (each.field() == field && each.weight() > 0 && to > from) {
                ranges.add(new Range(from, to - from));
                last = to;
            }
        }
        return ranges;
    }

    private static List<Evidence> sorted(SuggestionView chosen) {
        return chosen.suggestion().evidence().stream()
                .sorted((a, b) -> Integer.compare(a.start(), b.start()))
                .toList();
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

    private static void append(StringBuilder text, List<Range> headings, String heading) {
        headings.add(new Range(text.length(), heading.length()));
        text.append(heading).append('\n');
    }
}
