package org.econtacts.privacy;

import java.util.List;

/**
 * What became of a text. It keeps nothing of what was replaced.
 *
 * @param text with marks in place of personal data
 * @param marks what was replaced with certainty, in the order of the text
 * @param doubts for a person to settle, in the order of the text
 */
public record Anonymised(String text, List<Mark> marks, List<Doubt> doubts) {

    public Anonymised {
        marks = List.copyOf(marks);
        doubts = List.copyOf(doubts);
    }
}
