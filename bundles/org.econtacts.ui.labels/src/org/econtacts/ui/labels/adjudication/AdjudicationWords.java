package org.econtacts.ui.labels.adjudication;

import java.text.MessageFormat;
import java.text.NumberFormat;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.eclipse.jdt.annotation.Nullable;
import org.econtacts.model.Mark;
import org.econtacts.protocol.AdjudicationList.Said;
import org.econtacts.protocol.AgreementView;
import org.econtacts.ui.Formats;
import org.econtacts.ui.labels.Messages;

/**
 * The pane's words in the window's language.
 *
 * @param titles title of an intent
 */
public record AdjudicationWords(Messages texts, Formats formats, UnaryOperator<String> titles) {

    /** What a mark says. */
    String mark(Mark mark) {
        return switch (mark.state()) {
            case LABELLED, TO_REFINE -> labels(mark.labels());
            case OUT_OF_SCOPE -> texts.sample_out_of_scope;
            case SKIPPED -> texts.view_skipped;
            case UNLABELLED, DISPUTED, QUARANTINED -> texts.adjudication_nothing;
        };
    }

    String labels(List<String> labels) {
        return labels.isEmpty()
                ? texts.sample_out_of_scope
                : labels.stream().map(titles).collect(Collectors.joining(", "));
    }

    /** Who said it, when, and the note. */
    String who(Said said) {
        String blind = said.blind() ? ", " + texts.adjudication_blind : "";
        String note = said.mark().note().isBlank() ? "" : "\n" + said.mark().note();
        String curator =
                said.curator().equals(AdjudicationModel.YOURSELF) ? texts.adjudication_yourself : said.curator();
        return curator + ", " + formats.brief(said.at()) + blind + note;
    }

    /** What a line of the agreement is about. */
    String names(AgreementView.Line line) {
        return switch (line.names().size()) {
            case 0 -> texts.agreement_all;
            case 1 -> titles.apply(line.names().getFirst());
            default -> String.join(" / ", line.names());
        };
    }

    /** A coefficient with its interval; a dash where it is not defined. */
    String coefficient(AgreementView.@Nullable Coefficient of) {
        if (of == null) {
            return "\u2013";
        }
        NumberFormat number = NumberFormat.getNumberInstance(formats.locale());
        number.setMinimumFractionDigits(2);
        number.setMaximumFractionDigits(2);
        return MessageFormat.format(
                texts.agreement_interval,
                format(number, of.value()),
                format(number, of.low()),
                format(number, of.high()));
    }

    /** With the sign that belongs to figures, and none at what is rounded to nought. */
    private static String format(NumberFormat number, double value) {
        String zero = number.format(0);
        String figure = number.format(Math.abs(value));
        return value < 0 && !figure.equals(zero) ? "\u2212" + figure : figure;
    }
}
