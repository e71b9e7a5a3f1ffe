package org.econtacts.suggest;

import java.util.Map;
import org.econtacts.analysis.measure.Interval;

/**
 * How well templates are found by their own texts, before anybody has answered anything. Shares are 0 to 1.
 *
 * @param texts how many texts were tested
 * @param templates how many there were to choose from
 * @param hit1 share of texts whose right template came first
 * @param hit3 share with a right one among the first three
 * @param mrr mean reciprocal rank of the first right one, 0 to 1; one that is not found counts 0
 * @param intervals 95 % interval of each figure above, by its name
 * @param trainSeconds wall time of reading the templates
 * @param predictionsPerSecond on one thread, once warm
 * @param p50Micros median time of one text, microseconds
 * @param p99Micros time that 99 of 100 texts stay below, microseconds
 * @param modelBytes size of the saved model
 * @param timing the times again, with the others
 */
public record ColdStartReport(
        int texts,
        int templates,
        double hit1,
        double hit3,
        double mrr,
        Map<String, Interval> intervals,
        double trainSeconds,
        double predictionsPerSecond,
        double p50Micros,
        double p99Micros,
        long modelBytes,
        EvaluationReport.Timing timing) {}
