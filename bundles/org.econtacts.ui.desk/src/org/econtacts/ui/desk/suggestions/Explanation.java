package org.econtacts.ui.desk.suggestions;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.econtacts.model.Evidence;
import org.econtacts.model.Field;
import org.econtacts.model.IntentScore;
import org.econtacts.model.Message;
import org.econtacts.model.Opinion;
import org.econtacts.model.Reason;
import org.econtacts.model.Suggestion;
import org.econtacts.model.Verdict;
import org.econtacts.protocol.MessageView;
import org.econtacts.protocol.SuggestionView;
import org.econtacts.ui.desk.Messages;
import org.econtacts.ui.desk.message.VisibleText;

/**
 * Why one answer was suggested and not another, in words and figures.
 *
 * @param title the question it answers
 * @param confidence of the suggestion, with its interval
 * @param terms what counted, the strongest words first; they sum to the difference; empty = nothing is known
 * @param difference of the two scores, written out
 * @param path how the graph came to it; may be empty
 * @param opinions one of every analyser
 */
record Explanation(
        String title, String confidence, List<Term> terms, String difference, String path, List<Voice> opinions) {

    /**
     * Something that counted.
     *
     * @param what a word of the message, or an analyser
     * @param weight in log-odds; positive = for
     * @param figure the weight written out
     * @param spoken all of it in a sentence
     */
    record Term(String what, double weight, String figure, String spoken) {}

    /**
     * What one analyser said.
     *
     * @param opinion for or against
     * @param sentence its name, what it holds most probable, and how it came to that
     */
    record Voice(Opinion opinion, String sentence) {}

    /** Whether it is known what counted. */
    boolean isKnown() {
        return !terms.isEmpty();
    }

    /** Writes explanations in the window's language. */
    static final class Writer {

        /** Below it a weight is written as zero, and left out. */
        private static final double NOTHING = 0.005;

        private final Messages texts;
        private final SuggestionWords words;
        private final Map<String, String> intents;

        /** @param intents titles by id */
        Writer(Messages texts, SuggestionWords words, Map<String, String> intents) {
            this.texts = texts;
            this.words = words;
            this.intents = intents;
        }

        Explanation write(SuggestionView view, MessageView message) {
            Suggestion suggestion = view.suggestion();
            Reason reason = suggestion.reason();
            List<Term> terms = terms(reason, message.message());
            return new Explanation(
                    terms.isEmpty() ? texts.why_title_alone : title(suggestion, reason),
                    words.full(suggestion.confidence()),
                    terms,
                    words.weight(reason.difference()),
                    words.path(reason.path()),
                    message.verdicts().stream()
                            .map(verdict -> voice(verdict, suggestion, reason.path()))
                            .toList());
        }

        private String title(Suggestion suggestion, Reason reason) {
            String rival = reason.rival();
            return rival == null
                    ? MessageFormat.format(texts.why_title_other, title(suggestion.intent()))
                    : MessageFormat.format(texts.why_title, title(suggestion.intent()), title(rival));
        }

        private String title(String intent) {
            return intents.getOrDefault(intent, intent);
        }

        private List<Term> terms(Reason reason, Message message) {
            List<Term> terms = new ArrayList<>();
            for (Evidence each : reason.words()) {
                terms.add(term(MessageFormat.format(texts.why_word, text(each, message)), each.weight()));
            }
            if (Math.abs(reason.otherWords()) >= NOTHING) {
                terms.add(term(texts.why_other_words, reason.otherWords()));
            }
            for (Reason.Part part : reason.parts()) {
                terms.add(term(words.analyzer(part.analyzer()), part.weight()));
            }
            // what weighs most is seen without scrolling, be it a word or an analyser
            terms.sort(Comparator.comparingDouble((Term each) -> -Math.abs(each.weight())));
            return terms;
        }

        private static String text(Evidence word, Message message) {
            String all = word.field() == Field.SUBJECT ? message.subject() : message.body();
            int start = Math.clamp(word.start(), 0, all.length());
            String text = VisibleText.of(all.substring(start, Math.clamp(word.end(), start, all.length())));
            return text.lines().map(String::strip).collect(Collectors.joining(" "));
        }

        private Term term(String what, double weight) {
            String figure = words.weight(weight);
            return new Term(
                    what,
                    weight,
                    figure,
                    MessageFormat.format(weight < 0 ? texts.why_against : texts.why_for, what, figure));
        }

        /** @param told a path that has a place of its own */
        private Voice voice(Verdict verdict, Suggestion suggestion, String told) {
            Opinion opinion = verdict.opinionOn(suggestion);
            StringBuilder sentence = new StringBuilder(words.verdict(verdict, opinion));
            if (!verdict.scores().isEmpty()) {
                IntentScore first = verdict.scores().getFirst();
                sentence.append(' ')
                        .append(MessageFormat.format(
                                texts.why_first, title(first.intent()), words.percent(first.probability())));
            }
            if (!verdict.path().isBlank() && !verdict.path().equals(told)) {
                sentence.append('\n').append(words.path(verdict));
            }
            return new Voice(opinion, sentence.toString());
        }
    }
}
