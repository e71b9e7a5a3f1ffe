package org.econtacts.supervision;

/**
 * Nominal coefficients from counts: for each thing how many people chose each category. Things with one rating do not
 * count. NaN where a coefficient is not defined, that is, where chance alone would agree always.
 */
final class Coefficients {

    private Coefficients() {}

    /** Share of pairs of ratings that agree, averaged over things (Fleiss 1971, eq. 2). */
    static double observed(int[][] counts) {
        double sum = 0;
        for (int[] unit : counts) {
            sum += agreement(unit);
        }
        return counts.length == 0 ? 0 : sum / counts.length;
    }

    private static double agreement(int[] unit) {
        int ratings = sum(unit);
        double pairs = 0;
        for (int each : unit) {
            pairs += each * (each - 1.0);
        }
        return pairs / (ratings * (ratings - 1.0));
    }

    private static int sum(int[] unit) {
        int sum = 0;
        for (int each : unit) {
            sum += each;
        }
        return sum;
    }

    /**
     * Krippendorff's α for nominal data: 1 - Do/De with the coincidences of Krippendorff 2004, chapter 11.3. The value
     * itself comes from the library; this one, much faster, serves its interval.
     */
    static double alpha(int[][] counts) {
        int categories = counts.length == 0 ? 0 : counts[0].length;
        double[] totals = new double[categories];
        double ratings = 0;
        double disagreeing = 0;
        for (int[] unit : counts) {
            int size = sum(unit);
            ratings += size;
            for (int k = 0; k < categories; k++) {
                totals[k] += unit[k];
                disagreeing += unit[k] * (size - unit[k]) / (size - 1.0);
            }
        }
        double expected = ratings * ratings;
        for (double total : totals) {
            expected -= total * total;
        }
        return 1 - (ratings - 1) * disagreeing / expected;
    }

    /**
     * Gwet's AC1 for any number of people (Gwet 2008, "Computing inter-rater reliability and its variance in the presence
     * of high agreement", eq. 5 and 7): chance agreement is Σ π(1-π)/(K-1).
     */
    static double ac1(int[][] counts) {
        int categories = counts.length == 0 ? 0 : counts[0].length;
        double chance = 0;
        for (int k = 0; k < categories; k++) {
            double share = 0;
            for (int[] unit : counts) {
                share += unit[k] / (double) sum(unit);
            }
            share /= counts.length;
            chance += share * (1 - share);
        }
        chance /= categories - 1;
        return (observed(counts) - chance) / (1 - chance);
    }

    /**
     * Large-sample standard error of Cohen's κ (Fleiss, Cohen and Everitt 1969, eq. 13).
     *
     * @param table how often the first person chose the row's category and the second the column's
     * @param kappa of the table
     */
    static double kappaError(double[][] table, double kappa) {
        int size = table.length;
        double[] rows = new double[size];
        double[] columns = new double[size];
        double n = 0;
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                rows[i] += table[i][j];
                columns[j] += table[i][j];
                n += table[i][j];
            }
        }
        double chance = 0;
        double same = 0;
        double other = 0;
        for (int i = 0; i < size; i++) {
            chance += rows[i] * columns[i] / (n * n);
            for (int j = 0; j < size; j++) {
                double share = table[i][j] / n;
                if (i == j) {
                    same += share * Math.pow(1 - (rows[i] + columns[i]) / n * (1 - kappa), 2);
                } else {
                    other += share * Math.pow((columns[i] + rows[j]) / n, 2);
                }
            }
        }
        double a = same + Math.pow(1 - kappa, 2) * other - Math.pow(kappa - chance * (1 - kappa), 2);
        return Math.sqrt(Math.max(0, a) / (n * Math.pow(1 - chance, 2)));
    }
}
