package org.econtacts.analysis.graph;

/** Compares spellings. */
final class Edits {

    private Edits() {}

    /** Whether one letter added, left out, changed, or exchanged with its neighbour makes them equal. */
    static boolean atMostOne(String left, String right) {
        if (Math.abs(left.length() - right.length()) > 1) {
            return false;
        }
        int start = 0;
        int shorter = Math.min(left.length(), right.length());
        while (start < shorter && left.charAt(start) == right.charAt(start)) {
            start++;
        }
        String restOfLeft = left.substring(start);
        String restOfRight = right.substring(start);
        return restOfLeft.equals(restOfRight)
                || same(restOfLeft, 1, restOfRight, 1)
                || same(restOfLeft, 1, restOfRight, 0)
                || same(restOfLeft, 0, restOfRight, 1)
                || exchanged(restOfLeft, restOfRight);
    }

    private static boolean same(String left, int fromLeft, String right, int fromRight) {
        return left.length() >= fromLeft
                && right.length() >= fromRight
                && left.substring(fromLeft).equals(right.substring(fromRight));
    }

    private static boolean exchanged(String left, String right) {
        return left.length() >= 2
                && right.length() >= 2
                && left.charAt(0) == right.charAt(1)
                && left.charAt(1) == right.charAt(0)
                && same(left, 2, right, 2);
    }
}
