package org.econtacts.supervision;

import org.eclipse.jdt.annotation.Nullable;

/**
 * How far people agree beyond chance.
 *
 * @param units how many things at least two people rated
 * @param people how many they are
 * @param observed share of pairs of ratings that agree, 0 to 1; 0 when there are no units
 * @param alpha Krippendorff's, for any number of people and missing ratings; null = not defined
 * @param kappa Cohen's, for two people; null = not defined
 * @param ac1 Gwet's, which rare categories do not upset; null = not defined
 */
public record Agreement(
        int units,
        int people,
        double observed,
        @Nullable Measure alpha,
        @Nullable Measure kappa,
        @Nullable Measure ac1) {

    /**
     * A coefficient with its 95 % confidence interval.
     *
     * @param value at most 1; 0 = as by chance
     * @param low end of the interval
     * @param high end of the interval
     */
    public record Measure(double value, double low, double high) {}
}
