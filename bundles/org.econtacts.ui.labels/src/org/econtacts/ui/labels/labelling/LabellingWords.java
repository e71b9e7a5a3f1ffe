package org.econtacts.ui.labels.labelling;

import java.io.IOException;
import java.text.MessageFormat;
import org.econtacts.client.ClientException;
import org.econtacts.client.RefusedException;
import org.econtacts.model.Flag;
import org.econtacts.model.Intent;
import org.econtacts.model.IntentScore;
import org.econtacts.model.LabelSet;
import org.econtacts.model.Sample;
import org.econtacts.model.SampleOrder;
import org.econtacts.model.SampleState;
import org.econtacts.protocol.SampleRemarks;
import org.econtacts.ui.Formats;
import org.econtacts.ui.labels.Messages;

/**
 * The page's words in the window's language.
 *
 * @param language ISO 639-1, of titles and guidelines
 * @param former for intents that the label set has no more
 */
record LabellingWords(Messages texts, Formats formats, LabelSet labels, String language, FormerTitles former) {

    private static final int LONGEST_QUOTE = 60;

    /** The same with another label set; what is in this one and not there keeps its titles. */
    LabellingWords with(LabelSet others) {
        former.learn(labels.intents());
        return new LabellingWords(texts, formats, others, language, former);
    }

    /** The intent's title, or its last one; with its audience where two intents have the same. */
    String title(String intent) {
        return labels.find(intent)
                .map(this::title)
                .or(() -> former.find(intent, language))
                .orElse(intent);
    }

    private String title(Intent intent) {
        String title = intent.title(language);
        long same = labels.intents().stream()
                .filter(other -> other.title(language).equals(title))
                .count();
        return same > 1 ? title + " (" + audience(intent) + ")" : title;
    }

    /** The probability of the engine's best intent; a dash when it has none. */
    String certainty(Sample sample) {
        return sample.best().isEmpty()
                ? "\u2013"
                : formats.percent(sample.best().getFirst().probability());
    }

    String percent(IntentScore score) {
        return formats.percent(score.probability());
    }

    /** What it is labelled with. */
    String label(Sample sample) {
        return sample.state() == SampleState.OUT_OF_SCOPE
                ? texts.sample_out_of_scope
                : String.join(", ", sample.labels().stream().map(this::title).toList());
    }

    String audience(Intent intent) {
        return switch (intent.audience()) {
            case null -> texts.audience_both;
            case INDIVIDUAL -> texts.audience_individual;
            case BUSINESS -> texts.audience_business;
        };
    }

    String order(SampleOrder order) {
        return switch (order) {
            case LEAST_CERTAIN_FIRST -> texts.order_least_certain;
            case OLDEST_FIRST -> texts.order_oldest;
            case ANALYSERS_DISAGREE -> texts.order_disagree;
            case RANDOM_AUDIT -> texts.order_audit;
            case SUSPECTED_LABELS -> texts.order_suspected;
        };
    }

    String view(SampleState state) {
        return switch (state) {
            case UNLABELLED -> texts.view_unlabelled;
            case SKIPPED -> texts.view_skipped;
            case LABELLED -> texts.view_labelled;
            case OUT_OF_SCOPE -> texts.view_out_of_scope;
            case DISPUTED -> texts.view_disputed;
            case TO_REFINE -> texts.view_to_refine;
            case QUARANTINED -> texts.view_quarantined;
        };
    }

    /** How far the labelling is, and what is still to be sent. */
    String progress(LabellingModel model) {
        String done = fill(
                texts.labelling_progress,
                number(model.counts().labelled()),
                number(model.counts().all()));
        if (model.counts().isOffline()) {
            return done + ' ' + fill(texts.labelling_kept, number(model.counts().kept()));
        }
        if (model.isUnreachable()) {
            return done + ", " + fill(texts.labelling_waiting, number(model.unsent()));
        }
        return model.unsent() > 1 ? done + ", " + fill(texts.labelling_unsent, number(model.unsent())) : done;
    }

    /** In words, why something was not done. */
    String why(Exception cause) {
        return switch (cause) {
            case RefusedException refused -> String.valueOf(refused.getMessage());
            case ClientException away -> texts.failed_unreachable;
            case IOException disk -> texts.failed_disk;
            default -> texts.failed_unreachable;
        };
    }

    /** What goes with the next label besides labels; empty = nothing. */
    String pending(Besides.Remark remark) {
        String unclear = remark.unclear() ? texts.note_unclear : "";
        String note = remark.note().isBlank() ? "" : fill(texts.note_pending, remark.note());
        return note + (note.isEmpty() || unclear.isEmpty() ? "" : "\n") + unclear;
    }

    /** What a curator has remarked. */
    String said(SampleRemarks.Note note) {
        boolean unclear = note.flag() == Flag.UNCLEAR_GUIDELINE;
        String words = unclear && !note.text().isBlank() ? note.text() + " (" + texts.note_unclear + ")" : note.text();
        return fill(texts.note_said, note.curator(), words.isBlank() && unclear ? texts.note_unclear : words);
    }

    String number(long value) {
        return formats.number(value);
    }

    /** The beginning of a text on one line. */
    static String quote(String text) {
        return quote(text, LONGEST_QUOTE);
    }

    /** The same, at most so many characters. */
    static String quote(String text, int longest) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.length() <= longest ? line : line.substring(0, longest - 1).strip() + "\u2026";
    }

    static String fill(String pattern, Object... values) {
        return MessageFormat.format(pattern, values);
    }
}
