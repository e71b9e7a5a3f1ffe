package org.econtacts.privacy.internal.number;

/** The check digits of French identifiers. All take what was written without separators, letters in upper case. */
public final class CheckDigits {

    /** Letters of VAT keys: without I and O. */
    private static final String VAT_LETTERS = "0123456789ABCDEFGHJKLMNPQRSTUVWXYZ";

    private static final String LA_POSTE = "356000000";
    private static final String LA_POSTE_SEAT = "35600000000048";

    private CheckDigits() {}

    /** Tax number: 13 digits, the first 0 to 3; the last three are the first ten modulo 511. */
    public static boolean isSpi(String s) {
        return isDigits(s, 13)
                && s.charAt(0) <= '3'
                && !isZero(s)
                && Long.parseLong(s.substring(0, 10)) % 511 == Integer.parseInt(s.substring(10));
    }

    /** Social security number: 13 characters, Corsica as 2A or 2B, and a key of 97 less their remainder by 97. */
    public static boolean isNir(String s) {
        if (s.length() != 15 || !isNirBody(s) || !isDigits(s.substring(13), 2)) {
            return false;
        }
        return 97 - nirNumber(s) % 97 == Integer.parseInt(s.substring(13));
    }

    /** Whether the first 13 characters can be those of a social security number, whatever its key. */
    static boolean isNirBody(String s) {
        if (s.length() < 13 || "123478".indexOf(s.charAt(0)) < 0) {
            return false;
        }
        String digits = plain(s.substring(0, 13));
        if (!isDigits(digits, 13)) {
            return false;
        }
        int month = Integer.parseInt(digits.substring(3, 5));
        return month >= 1 && month <= 12 || month >= 20 && month <= 42 || month >= 50;
    }

    /** Corsica counts as 19 (2A) and 18 (2B). */
    private static long nirNumber(String s) {
        return Long.parseLong(plain(s.substring(0, 13)));
    }

    private static String plain(String body) {
        return switch (body.substring(5, 7)) {
            case "2A" -> body.substring(0, 5) + "19" + body.substring(7);
            case "2B" -> body.substring(0, 5) + "18" + body.substring(7);
            default -> body;
        };
    }

    /** Number of a business: 9 digits, Luhn. */
    public static boolean isSiren(String s) {
        return isDigits(s, 9) && !isZero(s) && luhn(s) % 10 == 0;
    }

    /** Number of a place of business: 14 digits, Luhn; those of La Poste have a sum of digits that 5 divides. */
    public static boolean isSiret(String s) {
        if (!isDigits(s, 14) || isZero(s)) {
            return false;
        }
        if (s.startsWith(LA_POSTE) && !s.equals(LA_POSTE_SEAT)) {
            return s.chars().map(c -> c - '0').sum() % 5 == 0;
        }
        return luhn(s) % 10 == 0;
    }

    /** VAT number without its country: a key of two digits, or of a letter and another character, and a SIREN. */
    public static boolean isVat(String s) {
        if (s.length() != 11 || !isSiren(s.substring(2))) {
            return false;
        }
        int first = VAT_LETTERS.indexOf(s.charAt(0));
        int second = VAT_LETTERS.indexOf(s.charAt(1));
        if (first < 0 || second < 0) {
            return false;
        }
        long siren = Long.parseLong(s.substring(2));
        if (first < 10 && second < 10) {
            return (12 + 3 * (siren % 97)) % 97 == first * 10 + second;
        }
        int key = first < 10 ? first * 24 + second - 10 : first * 34 + second - 100;
        return (siren + 1 + key / 11) % 11 == key % 11;
    }

    /** Luhn's sum (ISO/IEC 7812-1, annex B). */
    static int luhn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int doubled = i % 2 == 0 ? digit : 2 * digit;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }
        return sum;
    }

    static boolean isDigits(String s, int length) {
        return s.length() == length && s.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** Nobody is number nought, although its remainders are right. */
    private static boolean isZero(String s) {
        return s.chars().allMatch(c -> c == '0');
    }
}
