package org.econtacts.suggest;

import java.util.List;
import java.util.Map;
import org.eclipse.jdt.annotation.Nullable;
import org.econtacts.analysis.measure.CalibrationError;
import org.econtacts.analysis.measure.Interval;
import org.econtacts.analysis.measure.RiskCoverage;

/**
 * How good the suggestions for one set of texts were. Shares are 0 to 1.
 *
 * @param texts how many texts in scope were tested
 * @param accuracy share whose best intent was right, abstention ignored
 * @param top3 share with a right intent among the best three
 * @param macroF1 see {@link org.econtacts.analysis.measure.LabelScore}
 * @param ece of the best intent's confidence, see {@link CalibrationError}
 * @param coverageAt95Precision share at or above the confidence that gave 95 % precision on a held-out part of the training
 * @param precisionCovered share of right ones among these; 0 when there are none
 * @param suggested what was really shown of the texts in scope
 * @param outOfScope null when no text out of scope was tested
 * @param analysers each analyser's own accuracy and calibration, by name, and that of all together, the pool; a silent
 *     analyser is wrong
 * @param intervals 95 % interval of each figure above, by its name
 * @param riskCoverage see {@link RiskCoverage}, at most a hundred points
 * @param reliability fifteen bins, from the least to the most confident
 * @param confusions most frequent first, at most twenty
 * @param trainSeconds wall time of the training with all that was held out
 * @param predictionsPerSecond on one thread, once warm
 * @param p50Micros median time of one text, microseconds
 * @param p99Micros time that 99 of 100 texts stay below, microseconds
 * @param modelBytes size of the saved model
 * @param timing the times again, with the others
 */
public record EvaluationReport(
        int texts,
        double accuracy,
        double top3,
        double macroF1,
        double ece,
        double coverageAt95Precision,
        double precisionCovered,
        Suggested suggested,
        @Nullable OutOfScope outOfScope,
        Map<String, Quality> analysers,
        Map<String, Interval> intervals,
        List<RiskCoverage.Point> riskCoverage,
        List<CalibrationError.Bin> reliability,
        List<Confusion> confusions,
        double trainSeconds,
        double predictionsPerSecond,
        double p50Micros,
        double p99Micros,
        long modelBytes,
        Timing timing) {

    /**
     * Telling apart what is in the label set and what is not. The threshold was fixed without a look at the tested texts.
     *
     * @param texts how many texts out of scope were tested
     * @param auroc see {@link org.econtacts.analysis.measure.Separation}
     * @param recall share of texts out of scope that got no suggestion
     * @param inScopeAccuracy share of texts in scope that got the right suggestion first; no suggestion is wrong
     * @param intervals of each, by its name
     */
    public record OutOfScope(
            int texts, double auroc, double recall, double inScopeAccuracy, Map<String, Interval> intervals) {}

    /**
     * What an agent would have seen.
     *
     * @param share of texts that got a suggestion
     * @param precision share of right first suggestions among these; 0 when there are none
     */
    public record Suggested(double share, double precision) {}

    /**
     * One analyser alone.
     *
     * @param accuracy share whose best intent was right
     * @param ece calibration error of what it claimed
     * @param intervals of each, by its name
     */
    public record Quality(double accuracy, double ece, Map<String, Interval> intervals) {}

    /**
     * Two intents that were taken for each other.
     *
     * @param truth what the text asks
     * @param predicted what was held most probable
     * @param cases how often
     * @param of how many tested texts ask the first
     */
    public record Confusion(String truth, String predicted, int cases, int of) {}

    /**
     * How long it took.
     *
     * @param trainSeconds wall time of the training with all that was held out
     * @param predictionsPerSecond on one thread, once warm
     * @param p50Micros median time of one text, microseconds
     * @param p95Micros time that 95 of 100 texts stay below
     * @param p99Micros time that 99 of 100 texts stay below
     * @param slowestMicros the longest time
     */
    public record Timing(
            double trainSeconds,
            double predictionsPerSecond,
            double p50Micros,
            double p95Micros,
            double p99Micros,
            double slowestMicros) {}
}
