package org.econtacts.analysis.measure;

/**
 * Where a share really lies, with 95 % probability.
 *
 * @param low 0 to 1
 * @param high 0 to 1, at least low
 */
public record Interval(double low, double high) {

    private static final double Z = 1.959964;

    /** Wilson's interval (JASA 22, 1927), good for few cases too; 0 to 1 when there are none. */
    public static Interval wilson(long hits, long cases) {
        if (cases == 0) {
            return new Interval(0, 1);
        }
        double share = (double) hits / cases;
        double square = Z * Z / cases;
        double centre = share + square / 2;
        double half = Z * Math.sqrt(share * (1 - share) / cases + square / (4.0 * cases));
        // rounding must not put the share itself outside
        double low = Math.clamp((centre - half) / (1 + square), 0, share);
        return new Interval(low, Math.clamp((centre + half) / (1 + square), share, 1));
    }
}
