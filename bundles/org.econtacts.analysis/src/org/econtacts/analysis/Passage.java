package org.econtacts.analysis;

import java.util.ArrayList;
import java.util.List;
import org.econtacts.model.Evidence;
import org.econtacts.model.Field;
import org.econtacts.model.Span;

/**
 * What an analyser reads at one time: a whole message or one of its sentences.
 *
 * @param text the words of the whole message
 * @param from first word, inclusive
 * @param to last word, exclusive; equal to from when there is nothing to read
 */
public record Passage(TokenizedText text, int from, int to) {

    /** The words in order; a view. */
    public List<Token> tokens() {
        return text.tokens().subList(from, to);
    }

    /** Number of words. */
    public int size() {
        return to - from;
    }

    /** Where it stands in the message: one piece for each field, from the first word to the last. */
    public List<Span> spans() {
        List<Span> spans = new ArrayList<>();
        for (Token token : tokens()) {
            Span last = spans.isEmpty() ? null : spans.getLast();
            if (last != null && last.field() == token.field()) {
                spans.set(spans.size() - 1, new Span(token.field(), last.start(), token.end()));
            } else {
                spans.add(new Span(token.field(), token.start(), token.end()));
            }
        }
        return spans;
    }

    /**
     * As written, with the marks after its last word, for what reads more than words; the subject on a line of its own.
     * Empty when there is no word.
     */
    public String written() {
        String subject = written(Field.SUBJECT, text.subject());
        String body = written(Field.BODY, text.body());
        return subject.isEmpty() || body.isEmpty() ? subject + body : subject + '\n' + body;
    }

    private String written(Field field, String whole) {
        int first = from;
        while (first < to && text.tokens().get(first).field() != field) {
            first++;
        }
        int last = to;
        while (last > first && text.tokens().get(last - 1).field() != field) {
            last--;
        }
        return first == last
                ? ""
                : whole.substring(text.tokens().get(first).start(), end(last, field, whole))
                        .strip();
    }

    /** Where the next word begins, or else the text that is read ends. */
    private int end(int next, Field field, String whole) {
        boolean another = next < text.tokens().size() && text.tokens().get(next).field() == field;
        int limit = Math.max(
                Math.min(whole.length(), Tokenizer.TEXT_LIMIT),
                text.tokens().get(next - 1).end());
        return another ? text.tokens().get(next).start() : limit;
    }

    /**
     * The words that carry weight, as places in the message; neighbours become one piece.
     *
     * @param weights one for each word, in log-odds
     * @param threshold words at or below it are left out; at least 0
     */
    public List<Evidence> evidence(double[] weights, double threshold) {
        List<Evidence> evidence = new ArrayList<>();
        for (int i = 0, next; i < weights.length; i = next) {
            next = i + 1;
            if (weights[i] > threshold) {
                Token first = tokens().get(i);
                double sum = weights[i];
                while (next < weights.length
                        && weights[next] > threshold
                        && tokens().get(next).field() == first.field()) {
                    sum += weights[next++];
                }
                evidence.add(new Evidence(
                        first.field(), first.start(), tokens().get(next - 1).end(), sum));
            }
        }
        return evidence;
    }
}
