package org.econtacts.server.internal.report;

import java.util.Locale;

/**
 * A small plot as SVG: shares from 0 to 1 to the right, shares from 0 to a chosen one upwards. All colours come from classes
 * of the page.
 */
final class UnitChart {

    private static final int WIDTH = 460;
    private static final int HEIGHT = 340;
    private static final int LEFT = 64;
    private static final int BOTTOM = 48;
    private static final int TOP = 24;
    private static final int RIGHT = 24;
    private static final int TICKS = 5;

    private final double top;
    private final Numbers numbers;
    private final StringBuilder shapes = new StringBuilder();

    /** @param top share at the upper end, above 0 */
    UnitChart(double top, Numbers numbers) {
        this.top = top;
        this.numbers = numbers;
    }

    /** A bar from the bottom, with what is said when it is pointed at. */
    void bar(double from, double to, double height, String said) {
        shapes.append(svg(
                "<rect class=\"bar\" x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\"><title>%s</title></rect>",
                x(from) + 1, y(height), x(to) - x(from) - 2, y(0) - y(height), Html.escaped(said)));
    }

    /** How many cases a bar stands for, above the plot. */
    void count(double from, double to, String count) {
        shapes.append(svg(
                "<text class=\"count\" x=\"%.1f\" y=\"%d\" text-anchor=\"middle\">%s</text>",
                x((from + to) / 2), TOP - 8, Html.escaped(count)));
    }

    /** Between which heights a bar's true one lies. */
    void whisker(double right, double low, double high) {
        shapes.append(svg(
                "<line class=\"whisker\" x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\"/>",
                x(right), y(low), x(right), y(high)));
    }

    void dot(double right, double up) {
        shapes.append(svg("<circle class=\"dot\" cx=\"%.1f\" cy=\"%.1f\" r=\"3.5\"/>", x(right), y(up)));
    }

    /** The line on which what is claimed is what comes true. */
    void diagonal() {
        shapes.append(svg(
                "<line class=\"diagonal\" x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\"/>",
                x(0), y(0), x(1), y(top)));
    }

    /** Begins a line, to be continued. */
    Line line() {
        return new Line();
    }

    /** One line through points from left to right. */
    final class Line {
        private final StringBuilder points = new StringBuilder();

        void to(double right, double up) {
            points.append(svg("%.1f,%.1f ", x(right), y(up)));
        }

        void draw() {
            shapes.append("<polyline class=\"curve\" points=\"").append(points).append("\"/>");
        }
    }

    /**
     * The whole plot.
     *
     * @param name what it shows, for those who do not see it
     */
    String draw(String name, String rightAxis, String upAxis) {
        StringBuilder axes = new StringBuilder();
        for (int t = 0; t <= TICKS; t++) {
            double share = (double) t / TICKS;
            axes.append(svg(
                    "<line class=\"grid\" x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\"/>",
                    x(0), y(share * top), x(1), y(share * top)));
            axes.append(text(x(share), HEIGHT - BOTTOM + 18.0, "middle", label(share)));
            axes.append(text(LEFT - 8.0, y(share * top) + 4, "end", label(share * top)));
        }
        axes.append(text(x(0.5), HEIGHT - 8.0, "middle", rightAxis));
        axes.append(svg(
                "<text transform=\"translate(14 %.1f) rotate(-90)\" text-anchor=\"middle\">%s</text>",
                y(top / 2), Html.escaped(upAxis)));
        return svg(
                        "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" aria-label=\"%s\" viewBox=\"0 0 %d %d\">",
                        Html.escaped(name), WIDTH, HEIGHT)
                + axes
                + shapes
                + "</svg>";
    }

    private String label(double share) {
        return numbers.decimals(100 * share, 0) + "\u00A0%";
    }

    private static String text(double x, double y, String anchor, String said) {
        return svg("<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">%s</text>", x, y, anchor, Html.escaped(said));
    }

    private double x(double share) {
        return LEFT + share * (WIDTH - LEFT - RIGHT);
    }

    private double y(double share) {
        return HEIGHT - BOTTOM - share / top * (HEIGHT - BOTTOM - TOP);
    }

    /** Numbers in SVG have a point in every language. */
    private static String svg(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
