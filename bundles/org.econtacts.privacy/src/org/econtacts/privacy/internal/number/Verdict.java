package org.econtacts.privacy.internal.number;

import java.util.function.Predicate;
import org.eclipse.jdt.annotation.Nullable;
import org.econtacts.privacy.Kind;
import org.econtacts.privacy.Reason;

/**
 * What a chain of digits is held for.
 *
 * @param kind what it is, or may be
 * @param doubt why it is uncertain; null if it is certain
 */
record Verdict(Kind kind, @Nullable Reason doubt) {

    /** Fewer digits than that are no identifier unless a word says so. */
    private static final int SHORTEST = 8;

    boolean isSure() {
        return doubt == null;
    }

    /**
     * Judges one chain.
     *
     * @param hinted what the words before it announce; null if nothing
     * @return null if it is an ordinary number
     */
    static @Nullable Verdict of(Chain chain, @Nullable Kind hinted) {
        Kind valid = valid(chain.digits());
        if (valid != null) {
            return accepted(chain, valid, hinted);
        }
        Kind kind = hinted == null || hinted == Kind.TAX_REFERENCE ? byShape(chain) : hinted;
        if (kind != null) {
            Reason reason = reason(chain, kind);
            if (reason != null) {
                return new Verdict(kind, reason);
            }
        }
        boolean years = !chain.oneGroup() && chain.shape().chars().allMatch(c -> c <= '4') && chain.length() < 9;
        boolean longEnough = chain.length() >= SHORTEST && !years;
        return longEnough ? new Verdict(Kind.NUMBER, Reason.UNKNOWN_NUMBER) : null;
    }

    private static Verdict accepted(Chain chain, Kind valid, @Nullable Kind hinted) {
        if (chain.letters()) {
            return new Verdict(valid, Reason.LETTER_FOR_DIGIT);
        }
        if (hinted == Kind.PHONE && valid == Kind.SIREN) {
            return new Verdict(Kind.PHONE, Reason.DIGIT_MISSING);
        }
        boolean weak = valid == Kind.SIREN || valid == Kind.SIRET || valid == Kind.PHONE;
        boolean odd = weak && hinted != valid && !isNatural(chain.shape(), valid);
        return new Verdict(valid, odd ? Reason.ODD_GROUPS : null);
    }

    /** The kind whose check digits, or whose shape where there are none, are right; null if there is none. */
    static @Nullable Kind valid(String s) {
        return switch (s.length()) {
            case 9 -> CheckDigits.isSiren(s) ? Kind.SIREN : null;
            case 10 -> isFrenchPhone(s) ? Kind.PHONE : null;
            case 11 -> CheckDigits.isVat(s) ? Kind.VAT : null;
            case 13 -> CheckDigits.isSpi(s) ? Kind.SPI : isDialled(s) ? Kind.PHONE : null;
            case 14 -> CheckDigits.isSiret(s) ? Kind.SIRET : null;
            case 15 -> CheckDigits.isNir(s) ? Kind.NIR : null;
            default -> null;
        };
    }

    private static boolean isFrenchPhone(String s) {
        return s.charAt(0) == '0' && s.charAt(1) != '0' && CheckDigits.isDigits(s, 10);
    }

    /** From abroad, 0033 and nine digits. */
    private static boolean isDialled(String s) {
        return s.startsWith("0033") && s.charAt(4) != '0';
    }

    /** How people cut such a number, or in one piece. */
    static boolean isNatural(String shape, Kind kind) {
        return switch (kind) {
            case SIREN -> shape.length() == 1 || shape.equals("333");
            case SIRET -> shape.length() == 1 || shape.equals("3335") || shape.equals("95");
            case PHONE -> shape.length() == 1 || isPhoneShape(shape);
            default -> true;
        };
    }

    private static boolean isPhoneShape(String shape) {
        return switch (shape) {
            case "22222", "1333", "433", "4222", "2332", "2233", "28", "244", "334", "412222", "49" -> true;
            default -> false;
        };
    }

    /** What the count of digits and their beginning suggest; null if nothing. */
    private static @Nullable Kind byShape(Chain chain) {
        String s = chain.digits();
        return switch (s.length()) {
            case 8 -> chain.oneGroup() || chain.shape().equals("332") ? Kind.SIREN : null;
            case 9 -> chain.shape().equals("22221") || chain.shape().equals("12222") ? Kind.PHONE : Kind.SIREN;
            case 11 -> s.charAt(0) == '0' && chain.shape().startsWith("2222") ? Kind.PHONE : Kind.VAT;
            case 12, 13 -> isNirShape(chain) ? Kind.NIR : Kind.SPI;
            case 14 -> isNirShape(chain) ? Kind.NIR : Kind.SIRET;
            case 15 -> CheckDigits.isNirBody(s) ? Kind.NIR : chain.oneGroup() ? Kind.NIR : null;
            case 16 -> isNirShape(chain) ? Kind.NIR : null;
            default -> null;
        };
    }

    /** Sex, year and month stand apart, or the body is possible and the rest cannot be a tax number. */
    private static boolean isNirShape(Chain chain) {
        return chain.shape().startsWith("122")
                && "123478".indexOf(chain.digits().charAt(0)) >= 0;
    }

    private static @Nullable Reason reason(Chain chain, Kind kind) {
        int length = chain.length();
        return switch (kind) {
            case SPI -> byLength(chain, 13, CheckDigits::isSpi);
            case NIR ->
                length == 13 && CheckDigits.isNirBody(chain.digits())
                        ? Reason.NO_KEY
                        : byLength(chain, 15, CheckDigits::isNir);
            case SIREN -> byLength(chain, 9, CheckDigits::isSiren);
            case SIRET -> byLength(chain, 14, CheckDigits::isSiret);
            case VAT -> byLength(chain, 11, CheckDigits::isVat);
            case PHONE -> byLength(chain, 10, Verdict::isFrenchPhone);
            default -> null;
        };
    }

    private static @Nullable Reason byLength(Chain chain, int right, Predicate<String> check) {
        int length = chain.length();
        if (length == right) {
            return isSwapped(chain.digits(), check) ? Reason.SWAPPED_DIGITS : Reason.WRONG_KEY;
        }
        if (length == right - 1) {
            return Reason.DIGIT_MISSING;
        }
        return length == right + 1 ? Reason.DIGIT_TOO_MANY : null;
    }

    private static boolean isSwapped(String digits, Predicate<String> check) {
        for (int i = 1; i < digits.length(); i++) {
            String swapped =
                    digits.substring(0, i - 1) + digits.charAt(i) + digits.charAt(i - 1) + digits.substring(i + 1);
            if (check.test(swapped)) {
                return true;
            }
        }
        return false;
    }
}
