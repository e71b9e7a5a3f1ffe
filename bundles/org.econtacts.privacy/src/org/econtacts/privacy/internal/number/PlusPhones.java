package org.econtacts.privacy.internal.number;

import org.econtacts.privacy.Kind;
import org.econtacts.privacy.Reason;
import org.econtacts.privacy.internal.text.Finding;
import org.econtacts.privacy.internal.text.Tokens;

/** Finds phone numbers with a country: a plus, digits, and maybe a nought in brackets. */
public final class PlusPhones {

    /** ITU-T E.164: at most 15 digits; fewer than 8 reach nobody abroad. */
    private static final int MOST = 15;

    private static final int FEWEST = 8;
    private static final int FRENCH = 11;

    private final Tokens tokens;

    public PlusPhones(Tokens tokens) {
        this.tokens = tokens;
    }

    /** Notes all that is there. */
    public void find() {
        for (int i = 0; i < tokens.count(); i++) {
            if (tokens.before(i) == '+' && tokens.isNumber(i) && !tokens.isTaken(i)) {
                read(i);
            }
        }
    }

    private void read(int first) {
        StringBuilder digits = new StringBuilder(tokens.string(first));
        int last = first;
        while (last + 1 < tokens.count() && tokens.isNumber(last + 1) && isJoint(last)) {
            int room = room(digits) - tokens.length(last + 1);
            if (room < 0 && !isNought(last + 1)) {
                break;
            }
            last++;
            digits.append(isNought(last) ? "" : tokens.string(last));
        }
        if (digits.length() < FEWEST || digits.length() > MOST) {
            return;
        }
        report(first, last, digits.toString());
    }

    private static int room(StringBuilder digits) {
        return (digits.indexOf("33") == 0 ? FRENCH : MOST) - digits.length();
    }

    /** "(0)" is not dialled from abroad. */
    private boolean isNought(int i) {
        return tokens.length(i) == 1 && tokens.before(i) == '(' && tokens.after(i) == ')';
    }

    private boolean isJoint(int i) {
        if (tokens.gap(i) > 3) {
            return false;
        }
        for (int at = tokens.end(i); at < tokens.start(i + 1); at++) {
            char c = tokens.text().charAt(at);
            if (!Tokens.isBlank(c) && ".-()/‑–".indexOf(c) < 0) {
                return false;
            }
        }
        return true;
    }

    private void report(int first, int last, String digits) {
        boolean french = digits.startsWith("33");
        int start = tokens.start(first) - 1;
        if (french && digits.length() != FRENCH && !(digits.startsWith("330") && digits.length() == FRENCH + 1)) {
            Reason reason = digits.length() < FRENCH ? Reason.DIGIT_MISSING : Reason.DIGIT_TOO_MANY;
            tokens.found(Finding.hidden(Kind.PHONE, start, tokens.end(last), digits, reason));
            return;
        }
        String key = french ? "0" + digits.substring(digits.length() - 9) : digits;
        tokens.found(Finding.sure(Kind.PHONE, start, tokens.end(last), key));
    }
}
