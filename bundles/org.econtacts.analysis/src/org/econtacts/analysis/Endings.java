package org.econtacts.analysis;

import java.util.ArrayList;
import java.util.List;

/**
 * Which endings of words stand for which others: {@code -ies} for {@code -y}. Says under which forms a word may stand in a
 * dictionary; many of these are no words, which does no harm there.
 */
final class Endings implements Thesaurus.BaseForms {

    /** Letters that must remain before an ending. */
    private static final int SHORTEST = 2;

    private final List<Rule> rules = new ArrayList<>();

    private record Rule(String ending, List<String> instead) {}

    /** A word with this ending may be a form of one with any of these instead. */
    Endings with(String ending, String... instead) {
        rules.add(new Rule(ending, List.of(instead)));
        return this;
    }

    @Override
    public List<String> of(String folded) {
        List<String> forms = new ArrayList<>();
        for (Rule rule : rules) {
            int length = folded.length() - rule.ending().length();
            if (length >= SHORTEST && folded.endsWith(rule.ending())) {
                String stem = folded.substring(0, length);
                rule.instead().forEach(ending -> forms.add(stem + ending));
                if (rule.instead().contains("") && isDoubled(stem)) {
                    forms.add(stem.substring(0, length - 1));
                }
            }
        }
        return forms;
    }

    /** {@code stopp-ed}, {@code visuel-le}. */
    private static boolean isDoubled(String stem) {
        int length = stem.length();
        return length > SHORTEST && stem.charAt(length - 1) == stem.charAt(length - 2);
    }
}
