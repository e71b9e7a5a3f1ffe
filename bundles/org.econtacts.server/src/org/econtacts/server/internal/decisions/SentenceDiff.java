package org.econtacts.server.internal.decisions;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.econtacts.analysis.Passage;
import org.econtacts.analysis.Token;
import org.econtacts.analysis.TokenizedText;
import org.econtacts.model.Edit.Fate;

/**
 * Compares two texts sentence by sentence: the cheapest way from one to the other (Wagner and Fischer 1974), where
 * adding and removing cost 1 each, and changing costs what of the words is not common to both (Sørensen-Dice). Sentences
 * that have less than half of their words in common do not become each other.
 */
final class SentenceDiff {

    /** Of each text; what follows is not compared, which bounds the time. */
    static final int LIMIT = 300;

    private static final double ALIKE = 0.5;
    /** Another comma or capital alone is a change. */
    private static final double LEAST_CHANGE = 0.01;

    /**
     * One sentence.
     *
     * @param start where its first word begins
     * @param written on one line
     * @param words without accents and capitals, in alphabetical order
     */
    record Sentence(int start, String written, List<String> words) {}

    /**
     * One step from the first text to the second.
     *
     * @param fate what became of the sentence
     * @param before the sentence's place in the first text; of an added one the place of the sentence before it, −1 at
     *     the beginning
     */
    record Step(Fate fate, int before) {}

    private final List<Sentence> before;
    private final List<Sentence> after;
    private final double[][] costs;

    private SentenceDiff(List<Sentence> before, List<Sentence> after) {
        this.before = before.subList(0, Math.min(LIMIT, before.size()));
        this.after = after.subList(0, Math.min(LIMIT, after.size()));
        this.costs = new double[this.before.size() + 1][this.after.size() + 1];
    }

    /** The sentences of a text, in order. */
    static List<Sentence> sentences(TokenizedText text) {
        return text.sentences().stream().map(SentenceDiff::sentence).toList();
    }

    private static Sentence sentence(Passage passage) {
        return new Sentence(
                passage.tokens().getFirst().start(),
                passage.written().replaceAll("\\s+", " "),
                passage.tokens().stream().map(Token::folded).sorted().toList());
    }

    /** The steps in the order of both texts. */
    static List<Step> compare(List<Sentence> before, List<Sentence> after) {
        SentenceDiff diff = new SentenceDiff(before, after);
        diff.fillCosts();
        return diff.wayBack();
    }

    private void fillCosts() {
        for (int i = 0; i <= before.size(); i++) {
            for (int j = 0; j <= after.size(); j++) {
                costs[i][j] = i == 0 || j == 0
                        ? i + j
                        : Math.min(costs[i - 1][j - 1] + change(i, j), 1 + Math.min(costs[i - 1][j], costs[i][j - 1]));
            }
        }
    }

    /** What it costs that the i-th sentence becomes the j-th one, counted from 1. */
    private double change(int i, int j) {
        Sentence from = before.get(i - 1);
        Sentence to = after.get(j - 1);
        if (from.written().equals(to.written())) {
            return 0;
        }
        double alike = alike(from.words(), to.words());
        return alike < ALIKE ? Double.POSITIVE_INFINITY : Math.max(LEAST_CHANGE, 2 * (1 - alike));
    }

    /** Share of the words that are common to both, 0 to 1. */
    private static double alike(List<String> one, List<String> other) {
        int common = 0;
        int i = 0;
        int j = 0;
        while (i < one.size() && j < other.size()) {
            int order = one.get(i).compareTo(other.get(j));
            common += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return 2.0 * common / (one.size() + other.size());
    }

    private List<Step> wayBack() {
        List<Step> steps = new ArrayList<>();
        int i = before.size();
        int j = after.size();
        while (i > 0 || j > 0) {
            if (i > 0 && j > 0 && costs[i][j] == costs[i - 1][j - 1] + change(i, j)) {
                steps.add(new Step(change(i, j) == 0 ? Fate.KEPT : Fate.CHANGED, --i));
                j--;
            } else if (j > 0 && costs[i][j] == 1 + costs[i][j - 1]) {
                j--;
                steps.add(new Step(Fate.ADDED, i - 1));
            } else {
                steps.add(new Step(Fate.REMOVED, --i));
            }
        }
        Collections.reverse(steps);
        return steps;
    }
}
