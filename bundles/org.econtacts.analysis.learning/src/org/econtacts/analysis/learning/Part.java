package org.econtacts.analysis.learning;

import java.util.List;
import org.econtacts.analysis.Language;

/**
 * A sentence's features, and what those of each block add up to in both models before the block is scaled. Not to be changed.
 *
 * @param language in which it was read
 * @param meanings in order
 * @param features sorted by block
 * @param linear for each block the sum of its rows, in the shape of a row
 * @param embedding for each block the sum of its vectors
 * @param known whether the linear model knows any of the features
 */
record Part(
        Language language,
        List<FeatureHash.Meaning> meanings,
        Counted features,
        float[][] linear,
        float[][] embedding,
        boolean known) {}
