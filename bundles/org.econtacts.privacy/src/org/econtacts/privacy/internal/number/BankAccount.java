package org.econtacts.privacy.internal.number;

import java.util.HashMap;
import java.util.Map;

/** International bank account numbers (ISO 13616): the length of each country, and their check digits. */
public final class BankAccount {

    /** Country and whole length, from the registry of ISO 13616. */
    private static final Map<String, Integer> LENGTHS = lengths("AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BI27 BR29"
            + " BY28 CH21 CR22 CY28 CZ24 DE22 DJ27 DK18 DO28 EE20 EG29 ES24 FI18 FK18 FO18 FR27 GB22 GE22 GI23 GL18 GR27"
            + " GT28 HN28 HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30 KW30 KZ20 LB28 LC32 LI21 LT20 LU20 LV21 LY25 MC27 MD24"
            + " ME22 MK19 MN20 MR27 MT31 MU30 NI28 NL18 NO15 OM23 PK24 PL28 PS29 PT25 QA29 RO24 RS22 RU33 SA24 SC31 SD18"
            + " SE24 SI19 SK24 SM27 SO23 ST25 SV28 TL23 TN24 TR26 UA29 VA22 VG24 XK20 YE30");

    private BankAccount() {}

    private static Map<String, Integer> lengths(String table) {
        Map<String, Integer> lengths = new HashMap<>();
        for (String each : table.split(" ")) {
            lengths.put(each.substring(0, 2), Integer.valueOf(each.substring(2)));
        }
        return Map.copyOf(lengths);
    }

    /** How many characters an account of that country has; 0 if the country has none. */
    static int length(String country) {
        return LENGTHS.getOrDefault(country, 0);
    }

    /** Whether length, check digits (ISO 7064, modulo 97) and, for France and Monaco, the key of the RIB are right. */
    public static boolean isIban(String s) {
        if (s.length() < 15 || s.length() != length(s.substring(0, 2))) {
            return false;
        }
        String country = s.substring(0, 2);
        boolean french = country.equals("FR") || country.equals("MC");
        return isDigit(s.charAt(2)) && isDigit(s.charAt(3)) && mod97(s) == 1 && (!french || isRib(s.substring(4)));
    }

    private static int mod97(String s) {
        int rest = 0;
        for (int i = 0; i < s.length(); i++) {
            int value = Character.digit(s.charAt((i + 4) % s.length()), 36);
            if (value < 0) {
                return 0;
            }
            rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
        }
        return rest;
    }

    /** Bank (5), branch (5), account (11 with letters) and key (2): 97 - (89 b + 15 g + 3 c) mod 97. */
    static boolean isRib(String s) {
        if (s.length() != 23) {
            return false;
        }
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < s.length(); i++) {
            int value = Character.digit(s.charAt(i), 36);
            if (value < 0 || value > 9 && (i < 10 || i > 20)) {
                return false;
            }
            digits.append(value > 9 ? letter(value - 10) : value);
        }
        long bank = Long.parseLong(digits.substring(0, 5));
        long branch = Long.parseLong(digits.substring(5, 10));
        long account = Long.parseLong(digits.substring(10, 21));
        return 97 - (89 * bank + 15 * branch + 3 * account) % 97 == Integer.parseInt(digits.substring(21));
    }

    /** A to I are 1 to 9, J to R 1 to 9, S to Z 2 to 9. */
    private static int letter(int place) {
        return place < 18 ? place % 9 + 1 : place - 18 + 2;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
