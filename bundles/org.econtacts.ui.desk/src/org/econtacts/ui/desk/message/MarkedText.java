package org.econtacts.ui.desk.message;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.eclipse.jdt.annotation.Nullable;
import org.econtacts.model.Block;
import org.econtacts.model.Evidence;
import org.econtacts.model.Field;
import org.econtacts.model.Span;
import org.econtacts.protocol.SuggestionView;

/**
 * One field of a message as it is shown for a suggestion: when that answers several requests, each of them begins with
 * its number, in the text itself so that nobody needs the colour to tell them apart.
 *
 * @param text with the numbers
 * @param evidence ranges of the words that decided
 * @param requests ranges of the requests with their numbers, in text order; empty when there is only one request
 * @param numbers ranges of the numbers alone
 */
public record MarkedText(String text, List<Range> evidence, List<Range> requests, List<Range> numbers) {

    private static final char ONE = '\u2460';
    private static final int MOST = 20;
    private static final String AFTER = "\u00a0";
    private static final int LENGTH = 1 + AFTER.length();

    /** A range in UTF-16 units. */
    public record Range(int start, int length) {

        Range moved(int by) {
            return new Range(start + by, length);
        }
    }

    /** Where a request is asked. */
    private record Request(int number, int start, int end) {}

    /**
     * Marks a field.
     *
     * @param visible the field's text, made safe, as long as the original
     * @param chosen the suggestion at hand; null for none: nothing is marked
     */
    public static MarkedText of(String visible, @Nullable SuggestionView chosen, Field field) {
        if (chosen == null) {
            return new MarkedText(visible, List.of(), List.of(), List.of());
        }
        List<Request> requests = requests(chosen, field, visible.length());
        StringBuilder text = new StringBuilder(visible);
        for (Request request : requests.reversed()) {
            text.insert(request.start(), number(request.number() - 1) + AFTER);
        }
        List<Range> ranges = new ArrayList<>();
        List<Range> numbers = new ArrayList<>();
        for (int i = 0; i < requests.size(); i++) {
            Request request = requests.get(i);
            int start = request.start() + i * LENGTH;
            numbers.add(new Range(start, 1));
            ranges.add(new Range(start, request.end() - request.start() + LENGTH));
        }
        return new MarkedText(text.toString(), evidence(chosen, field, visible.length(), requests), ranges, numbers);
    }

    /** The same marks in a text that begins so much later; the text stays what it is. */
    MarkedText moved(int by) {
        return new MarkedText(text, moved(evidence, by), moved(requests, by), moved(numbers, by));
    }

    private static List<Range> moved(List<Range> ranges, int by) {
        return ranges.stream().map(range -> range.moved(by)).toList();
    }

    /** The sign of a request, from 0; a plain figure when there is no sign. */
    public static String number(int request) {
        return request < MOST ? String.valueOf((char) (ONE + request)) : String.valueOf(request + 1);
    }

    /** Those of one field, in text order, none within another, cut to the text. */
    private static List<Request> requests(SuggestionView chosen, Field field, int length) {
        List<Block> blocks = chosen.suggestion().blocks();
        List<Request> all = new ArrayList<>();
        for (int i = 0; blocks.size() > 1 && i < Math.min(MOST, blocks.size()); i++) {
            for (Span span : blocks.get(i).request()) {
                if (span.field() == field) {
                    all.add(new Request(i + 1, span.start(), Math.min(length, span.end())));
                }
            }
        }
        all.sort(Comparator.comparingInt(Request::start));
        List<Request> apart = new ArrayList<>();
        int last = 0;
        for (Request each : all) {
            int start = Math.max(last, each.start());
            if (each.end() > start) {
                apart.add(new Request(each.number(), start, each.end()));
                last = each.end();
            }
        }
        return apart;
    }

    private static List<Range> evidence(SuggestionView chosen, Field field, int length, List<Request> requests) {
        List<Range> ranges = new ArrayList<>();
        int last = 0;
        for (Evidence each : sorted(chosen)) {
            int from = Math.max(last, each.start());
            int to = Math.min(length, each.end());
            if (each.field() == field && each.weight() > 0 && to > from) {
                int start = from + LENGTH * begunAt(requests, from);
                ranges.add(new Range(start, to + LENGTH * begunAt(requests, to - 1) - start));
                last = to;
            }
        }
        return ranges;
    }

    private static int begunAt(List<Request> requests, int position) {
        return (int) requests.stream().filter(each -> each.start() <= position).count();
    }

    private static List<Evidence> sorted(SuggestionView chosen) {
        return chosen.suggestion().evidence().stream()
                .sorted(Comparator.comparingInt(Evidence::start))
                .toList();
    }
}
