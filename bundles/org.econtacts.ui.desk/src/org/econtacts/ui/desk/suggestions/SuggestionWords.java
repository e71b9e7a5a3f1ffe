package org.econtacts.ui.desk.suggestions;

import java.text.MessageFormat;
import java.util.regex.Pattern;
import org.econtacts.model.Confidence;
import org.econtacts.model.Opinion;
import org.econtacts.model.Verdict;
import org.econtacts.ui.Formats;
import org.econtacts.ui.desk.Messages;
import org.econtacts.ui.desk.message.VisibleText;

/** What a suggestion's figures mean in words. */
final class SuggestionWords {

    private static final double SURE = 0.9;
    private static final double LIKELY = 0.7;
    private static final Pattern WEIGHT = Pattern.compile("(?<=\\s)[+-]\\d+\\.\\d+");

    private final Messages texts;
    private final Formats formats;

    SuggestionWords(Messages texts, Formats formats) {
        this.texts = texts;
        this.formats = formats;
    }

    String percent(Confidence confidence) {
        return formats.percent(confidence.probability());
    }

    String percent(double probability) {
        return formats.percent(probability);
    }

    String word(Confidence confidence) {
        if (confidence.probability() >= SURE) {
            return texts.confidence_sure;
        }
        return confidence.probability() >= LIKELY ? texts.confidence_likely : texts.confidence_check;
    }

    String cases(Confidence confidence) {
        return confidence.cases() == 0
                ? texts.cases_none
                : MessageFormat.format(texts.cases_some, confidence.cases(), formats.number(confidence.cases()));
    }

    /** The share with its interval and what it rests on; without an interval when there is none. */
    String full(Confidence confidence) {
        boolean measured = confidence.cases() > 0 && confidence.high() - confidence.low() < 1;
        return measured
                ? MessageFormat.format(
                        texts.confidence_interval,
                        percent(confidence),
                        formats.percentFrom(confidence.low()),
                        formats.percentTo(confidence.high()),
                        cases(confidence))
                : MessageFormat.format(texts.confidence_no_interval, percent(confidence), cases(confidence));
    }

    /** How an analyser came to its first intent: the way through the graph, or the text that is nearest. */
    String path(Verdict verdict) {
        String path = VisibleText.of(verdict.path());
        return verdict.analyzer().equals("graph") || path.isBlank()
                ? path(path)
                : MessageFormat.format(texts.why_word, path);
    }

    /** The way through the graph, its weights written as the reader writes figures. */
    String path(String path) {
        return WEIGHT.matcher(path).replaceAll(figure -> formats.signed(Double.parseDouble(figure.group())));
    }

    String verdict(Verdict verdict, Opinion opinion) {
        return MessageFormat.format(texts.analyzer_says, analyzer(verdict.analyzer()), opinion(opinion));
    }

    /** A contribution in log-odds. */
    String weight(double logOdds) {
        return formats.signed(logOdds);
    }

    String analyzer(String name) {
        return switch (name) {
            case "graph" -> texts.analyzer_graph;
            case "learning" -> texts.analyzer_learning;
            case "retrieval" -> texts.analyzer_retrieval;
            case "encoder" -> texts.analyzer_encoder;
            default -> name;
        };
    }

    private String opinion(Opinion opinion) {
        return switch (opinion) {
            case AGREES -> texts.opinion_agrees;
            case DISAGREES -> texts.opinion_disagrees;
            case SILENT -> texts.opinion_silent;
        };
    }

    static String icon(Opinion opinion) {
        return switch (opinion) {
            case AGREES -> "check-mark";
            case DISAGREES -> "cross-mark";
            case SILENT -> "minus-mark";
        };
    }
}
