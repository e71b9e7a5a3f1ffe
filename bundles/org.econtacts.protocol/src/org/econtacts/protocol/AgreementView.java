package org.econtacts.protocol;

import java.util.List;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Answer of {@code GET /agreement}: how far curators agree beyond chance.
 *
 * @param all over all samples that two or more labelled
 * @param intents the same for each intent: whether a sample is about it or not
 * @param pairs the same for each two curators
 * @param confusions what is taken for what, the most frequent first
 */
public record AgreementView(Line all, List<Line> intents, List<Line> pairs, List<Confusion> confusions) {

    /**
     * @param names nothing for all, the intent, or the two curators
     * @param units samples that at least two labelled
     * @param observed share of pairs of labels that are the same, 0 to 1
     * @param alpha Krippendorff's; null = not defined
     * @param kappa Cohen's, for two curators; null = not defined
     * @param ac1 Gwet's; null = not defined
     */
    public record Line(
            List<String> names,
            long units,
            double observed,
            @Nullable Coefficient alpha,
            @Nullable Coefficient kappa,
            @Nullable Coefficient ac1) {}

    /**
     * @param value at most 1; 0 = as by chance
     * @param low end of the 95 % interval
     * @param high end of the 95 % interval
     */
    public record Coefficient(double value, double low, double high) {}

    /**
     * @param one intents; empty = out of scope
     * @param other intents; empty = out of scope
     * @param count how often
     */
    public record Confusion(List<String> one, List<String> other, long count) {}
}
