package org.econtacts.supervision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jdt.annotation.Nullable;
import org.econtacts.model.Label;
import org.econtacts.model.Mark;
import org.econtacts.model.SampleState;
import org.econtacts.supervision.Agreement.Measure;
import org.junit.jupiter.api.Test;

/** The examples of the textbooks; page numbers are those of their authors. */
class AgreementStudyTest {

    private final AgreementStudy study = new AgreementStudy(7);

    @Test
    void cohen1960Page37() {
        Agreement agreement = study.measure(table(new int[][] {{25, 12, 3}, {13, 2, 15}, {12, 16, 2}}));
        assertEquals(0.29, agreement.observed(), 5e-4);
        assertEquals(-0.0923, value(agreement.kappa()), 5e-5);
        assertEquals(-0.04797, value(agreement.ac1()), 5e-6);
        assertEquals(100, agreement.units());
    }

    @Test
    void cohen1960Page45WithItsStandardError() {
        int[][] table = {{88, 14, 18}, {10, 40, 10}, {2, 6, 12}};
        Agreement agreement = study.measure(table(table));
        assertEquals(0.70, agreement.observed(), 5e-4);
        assertEquals(0.491525, value(agreement.kappa()), 5e-7);
        double[][] real = {{88, 14, 18}, {10, 40, 10}, {2, 6, 12}};
        assertEquals(0.0510, Coefficients.kappaError(real, 0.491525), 5e-5);
        Measure kappa = agreement.kappa();
        assertNotNull(kappa);
        assertEquals(0.491525 - 1.96 * 0.0510, kappa.low(), 1e-3);
        assertEquals(0.491525 + 1.96 * 0.0510, kappa.high(), 1e-3);
    }

    @Test
    void artsteinAndPoesio2008Page558() {
        Agreement agreement = study.measure(table(new int[][] {{20, 10}, {20, 50}}));
        assertEquals(0.348, value(agreement.kappa()), 5e-4);
    }

    @Test
    void artsteinAndPoesio2008Page568() {
        Agreement agreement = study.measure(table(new int[][] {{46, 0, 0}, {6, 32, 6}, {0, 0, 10}}));
        assertEquals(0.8013, value(agreement.kappa()), 5e-5);
        // printed with three digits, cut
        assertEquals(0.800, value(agreement.alpha()), 1e-3);
    }

    @Test
    void krippendorff1980Page133() {
        assertEquals(
                0.095, value(study.measure(coders("0100000010", "0110010100")).alpha()), 5e-4);
    }

    @Test
    void krippendorff1980Page139() {
        Ratings ratings = units("111", "122", "222", "444", "144", "222", "123", "333", "222");
        assertEquals(0.642, value(study.measure(ratings).alpha()), 5e-4);
    }

    @Test
    void krippendorff2004WithMissingRatings() {
        Ratings ratings =
                units("11.1", "2232", "3333", "3333", "2222", "1234", "4444", "1121", "2222", ".555", "..11", "..3.");
        Agreement agreement = study.measure(ratings);
        assertEquals(0.743421, value(agreement.alpha()), 5e-7);
        assertEquals(11, agreement.units());
        assertNull(agreement.kappa());
    }

    @Test
    void theKappaParadoxDoesNotUpsetGwetsCoefficient() {
        Agreement agreement = study.measure(table(new int[][] {{80, 7}, {8, 5}}));
        assertEquals(0.85, agreement.observed(), 5e-4);
        assertEquals(0.3144, value(agreement.kappa()), 5e-5);
        assertEquals(0.808, value(agreement.ac1()), 5e-4);
    }

    @Test
    void gwet2008() {
        Agreement agreement = study.measure(table(new int[][] {{8, 1}, {0, 1}}));
        assertEquals(0.9, agreement.observed(), 5e-4);
        assertEquals(0.8658, value(agreement.ac1()), 5e-5);
    }

    @Test
    void likertTable() {
        Agreement agreement =
                study.measure(table(new int[][] {{20, 5, 1, 0}, {4, 15, 6, 1}, {0, 5, 18, 4}, {0, 1, 3, 12}}));
        assertEquals(0.58046, value(agreement.ac1()), 5e-6);
    }

    @Test
    void theFastAlphaIsTheLibrarysAlpha() {
        Ratings ratings = units("11.1", "2232", "3333", "3333", "2222", "1234", "4444", "1121", "2222", ".555", "..11");
        assertEquals(0.743421, Coefficients.alpha(ratings.counts(ratings.categories())), 5e-7);
    }

    @Test
    void anIntervalHoldsItsValueAndNarrowsWithMoreUnits() {
        Measure few = study.measure(table(new int[][] {{8, 1}, {1, 4}})).alpha();
        Measure many = study.measure(table(new int[][] {{80, 10}, {10, 40}})).alpha();
        assertNotNull(few);
        assertNotNull(many);
        assertTrue(few.low() <= few.value() && few.value() <= few.high());
        assertTrue(many.high() - many.low() < few.high() - few.low());
        assertEquals(
                many, study.measure(table(new int[][] {{80, 10}, {10, 40}})).alpha());
    }

    @Test
    void whereEverybodyAlwaysSaysTheSameNothingCanBeMeasured() {
        Agreement agreement = study.measure(units("11", "11"));
        assertEquals(1, agreement.observed());
        assertNull(agreement.alpha());
        assertNull(agreement.kappa());
        assertNull(agreement.ac1());
        assertEquals(0, study.measure(units()).units());
    }

    @Test
    void labelsOfCuratorsAreComparedIntentByIntentAndPairByPair() {
        List<Label> labels = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            labels.add(label("s" + i, "zoe", "cfe"));
            labels.add(label("s" + i, "max", i < 3 ? "cfe" : "tva"));
        }
        labels.add(label("s9", "zoe", "tva", "cfe"));
        labels.add(label("s9", "ida", "cfe", "tva"));
        labels.add(label("alone", "zoe", "is"));
        Ratings ratings = Ratings.of(labels);
        assertEquals(5, ratings.units().size());
        assertEquals(0.75, study.measure(ratings.of("max", "zoe")).observed());
        assertEquals(List.of("cfe", "tva"), List.copyOf(study.byIntent(ratings).keySet()));
        assertEquals(
                List.of("ida zoe 1", "max zoe 4"),
                study.byPair(ratings).stream()
                        .map(pair -> pair.first() + " " + pair.second() + " "
                                + pair.agreement().units())
                        .toList());
        assertEquals(
                List.of(new AgreementStudy.Confusion(List.of("cfe"), List.of("tva"), 1)), study.confusions(ratings));
    }

    private static Label label(String sample, String curator, String... intents) {
        Mark mark = Mark.of(SampleState.LABELLED, List.of(intents));
        return new Label(sample, curator, false, mark, 1, sample + curator, "1", true, Instant.EPOCH);
    }

    private static double value(@Nullable Measure measure) {
        assertNotNull(measure);
        return measure.value();
    }

    /** One unit for each count in the table: the first rater chose the row, the second the column. */
    private static Ratings table(int[][] counts) {
        List<String> units = new ArrayList<>();
        for (int i = 0; i < counts.length; i++) {
            for (int j = 0; j < counts.length; j++) {
                for (int k = 0; k < counts[i][j]; k++) {
                    units.add("" + i + j);
                }
            }
        }
        return units(units.toArray(String[]::new));
    }

    /** One text for each rater. */
    private static Ratings coders(String first, String second) {
        List<String> units = new ArrayList<>();
        for (int i = 0; i < first.length(); i++) {
            units.add("" + first.charAt(i) + second.charAt(i));
        }
        return units(units.toArray(String[]::new));
    }

    /** One text for each unit, one letter for each rater, a point for none. */
    private static Ratings units(String... units) {
        List<Map<String, String>> all = new ArrayList<>();
        for (String unit : units) {
            Map<String, String> said = new LinkedHashMap<>();
            for (int i = 0; i < unit.length(); i++) {
                if (unit.charAt(i) != '.') {
                    said.put("rater" + i, unit.substring(i, i + 1));
                }
            }
            all.add(said);
        }
        return new Ratings(all);
    }
}
