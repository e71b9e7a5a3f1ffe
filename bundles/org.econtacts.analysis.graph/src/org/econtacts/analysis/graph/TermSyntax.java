package org.econtacts.analysis.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How words, gaps and groups are written in a term: {@code modifier … <taux>}. */
final class TermSyntax {

    private static final Pattern PIECE = Pattern.compile("(…|\\.\\.\\.)|<([^<>\\s]+)>|([^<…]+?)(?=…|\\.\\.\\.|<|$)");

    private TermSyntax() {}

    /** A piece of a term. */
    sealed interface Piece {}

    /** Any words, up to a limit. */
    record Gap() implements Piece {}

    /** Any member of a group. */
    record Group(String name) implements Piece {}

    /** Words as they stand. */
    record Words(String text) implements Piece {}

    static List<Piece> pieces(String term) {
        List<Piece> pieces = new ArrayList<>();
        Matcher matcher = PIECE.matcher(term);
        while (matcher.find()) {
            if (matcher.group(1) != null) {
                pieces.add(new Gap());
            } else if (matcher.group(2) != null) {
                pieces.add(new Group(matcher.group(2)));
            } else {
                pieces.add(new Words(matcher.group(3)));
            }
        }
        return pieces;
    }

    static List<String> groups(String term) {
        return pieces(term).stream()
                .filter(Group.class::isInstance)
                .map(piece -> ((Group) piece).name())
                .toList();
    }

    static boolean saysAnything(String term) {
        return pieces(term).stream()
                .anyMatch(piece -> piece instanceof Group
                        || piece instanceof Words words
                                && words.text().codePoints().anyMatch(Character::isLetterOrDigit));
    }
}
