package org.econtacts.privacy.internal.name;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.econtacts.privacy.Kind;
import org.econtacts.privacy.internal.text.Finding;
import org.econtacts.privacy.internal.text.Tokens;
import org.econtacts.privacy.internal.words.Lexicon;

/** The mentions of people found so far, and the surnames in them. */
final class Mentions {

    private final Tokens tokens;
    private final List<Mention> all = new ArrayList<>();
    private final Set<String> surnames = new HashSet<>();
    private final Set<String> given = new HashSet<>();

    Mentions(Tokens tokens) {
        this.tokens = tokens;
    }

    /** Takes the tokens; the sex is a flag of the lexicon, or 0. */
    void add(int first, int last, int sex) {
        all.add(new Mention(first, last, sex));
        tokens.take(tokens.start(first), tokens.end(last));
        for (int i = first; i <= last; i++) {
            boolean alone = first == last;
            if (tokens.isCapitalised(i) && isTelling(i, alone)) {
                surnames.add(tokens.folded(i));
            }
        }
    }

    /** Worth looking for elsewhere: no ordinary word, no particle, a lone initial only if it is the whole name. */
    private boolean isTelling(int i, boolean alone) {
        if (tokens.length(i) == 1) {
            return alone;
        }
        return !tokens.is(i, Lexicon.ORDINARY | Lexicon.PARTICLE) && tokens.length(i) > 2;
    }

    /** A name that is known beforehand, with or without a capital. */
    void know(String folded) {
        given.add(folded);
    }

    boolean isGiven(int i) {
        return given.contains(tokens.folded(i));
    }

    boolean isKnown(int i) {
        return surnames.contains(tokens.folded(i));
    }

    /** Turns all mentions into findings, the same key for the same person. */
    void report() {
        all.sort((a, b) -> Integer.compare(a.first, b.first));
        People people = new People();
        for (Mention each : all) {
            List<String> names = new ArrayList<>();
            List<String> firstNames = new ArrayList<>();
            for (int i = each.first; i <= each.last; i++) {
                sort(i, each, names, firstNames);
            }
            int start = tokens.start(each.first);
            tokens.found(
                    Finding.sure(Kind.NAME, start, tokens.end(each.last), people.person(names, firstNames, each.sex)));
        }
    }

    private void sort(int i, Mention mention, List<String> names, List<String> firstNames) {
        String word = tokens.folded(i);
        boolean alone = mention.first == mention.last;
        if (!tokens.isWord(i) || tokens.length(i) == 1 && !alone || tokens.is(i, Lexicon.PARTICLE) && !alone) {
            return;
        }
        boolean surname = tokens.is(i, Lexicon.SURNAME) && (i == mention.last || tokens.isUpper(i));
        boolean firstName = tokens.is(i, Lexicon.FIRST_NAME) && !surname && (i < mention.last || !names.isEmpty());
        (firstName ? firstNames : names).add(word);
    }

    private record Mention(int first, int last, int sex) {}
}
