package engine;

import java.util.Locale;

/**
 * One line of the comparison.
 *
 * @param name who
 * @param setting chosen on the held-out part
 * @param accuracy 0 to 1
 * @param ece calibration error, 15 bins
 * @param coverage share of the texts from the confidence on that gave 95 % precision on the held-out part
 * @param precision of these
 * @param trainSeconds both fits: without and with the held-out part
 * @param perSecond predictions on one core
 * @param p99Millis time that 99 of 100 predictions stay below
 * @param bytes size of the model
 */
record Figures(
        String name,
        String setting,
        double accuracy,
        double ece,
        double coverage,
        double precision,
        double trainSeconds,
        double perSecond,
        double p99Millis,
        long bytes) {

    private static final String ROW = "%-22s %8s %7s %9s %10s %8s %9s %8s %9s  %s%n";

    static void printHead() {
        System.out.printf(
                ROW,
                "",
                "accuracy",
                "ECE",
                "cov. 95 %",
                "(precise)",
                "train s",
                "texts/s",
                "p99 ms",
                "model MB",
                "chosen on the held-out part");
    }

    void print() {
        System.out.printf(
                ROW,
                name,
                percent(accuracy),
                decimal("%.3f", ece),
                percent(coverage),
                percent(precision),
                decimal("%.1f", trainSeconds),
                decimal("%.0f", perSecond),
                decimal("%.3f", p99Millis),
                decimal("%.1f", bytes / 1e6),
                setting);
    }

    /** Each figure divided by that of another. */
    void printRatios(Figures to) {
        System.out.printf(
                ROW,
                name,
                ratio(accuracy, to.accuracy),
                ratio(ece, to.ece),
                ratio(coverage, to.coverage),
                ratio(precision, to.precision),
                ratio(trainSeconds, to.trainSeconds),
                ratio(perSecond, to.perSecond),
                ratio(p99Millis, to.p99Millis),
                ratio(bytes, to.bytes),
                "");
    }

    private static String percent(double share) {
        return decimal("%.2f %%", 100 * share);
    }

    private static String ratio(double value, double other) {
        return other == 0 ? "-" : decimal("%.3f", value / other);
    }

    private static String decimal(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }

    String line() {
        return String.join(
                "\t",
                name,
                setting,
                "" + accuracy,
                "" + ece,
                "" + coverage,
                "" + precision,
                "" + trainSeconds,
                "" + perSecond,
                "" + p99Millis,
                "" + bytes);
    }

    static Figures parse(String line) {
        String[] parts = line.split("\t");
        double[] values = new double[8];
        for (int i = 2; i < 9; i++) {
            values[i - 2] = Double.parseDouble(parts[i]);
        }
        return new Figures(
                parts[0],
                parts[1],
                values[0],
                values[1],
                values[2],
                values[3],
                values[4],
                values[5],
                values[6],
                Long.parseLong(parts[9]));
    }
}
