package org.econtacts.suggest;

import java.util.Map;
import org.eclipse.jdt.annotation.Nullable;

/**
 * How good the suggestions for one set of texts were. Shares are 0 to 1.
 *
 * @param texts how many texts in scope were tested
 * @param accuracy share whose best intent was right, abstention ignored
 * @param top3 share with a right intent among the best three
 * @param macroF1 see {@link org.econtacts.analysis.measure.LabelScore}
 * @param ece of the best intent's confidence, see {@link org.econtacts.analysis.measure.CalibrationError}
 * @param coverageAt95Precision share at or above the confidence that gave 95 % precision on a held-out part of the training
 * @param outOfScope null when no text out of scope was tested
 * @param analysers each analyser's own accuracy and calibration, by name; a silent analyser is wrong
 * @param trainSeconds wall time of the training with all that was held out
 * @param predictionsPerSecond on one thread, once warm
 * @param p50Micros median time of one text, microseconds
 * @param p99Micros time that 99 of 100 texts stay below, microseconds
 * @param modelBytes size of the saved model
 */
public record EvaluationReport(
        int texts,
        double accuracy,
        double top3,
        double macroF1,
        double ece,
        double coverageAt95Precision,
        @Nullable OutOfScope outOfScope,
        Map<String, Quality> analysers,
        double trainSeconds,
        double predictionsPerSecond,
        double p50Micros,
        double p99Micros,
        long modelBytes) {

    /**
     * Telling apart what is in the label set and what is not.
     *
     * @param auroc see {@link org.econtacts.analysis.measure.Separation}
     * @param recall share of texts out of scope that got no suggestion
     * @param inScopeAccuracy share of texts in scope that got the right suggestion first; no suggestion is wrong
     */
    public record OutOfScope(double auroc, double recall, double inScopeAccuracy) {}

    /**
     * One analyser alone.
     *
     * @param accuracy share whose best intent was right
     * @param ece calibration error of what it claimed
     */
    public record Quality(double accuracy, double ece) {}
}
