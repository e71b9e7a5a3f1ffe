package org.econtacts.privacy.internal.number;

import org.eclipse.jdt.annotation.Nullable;
import org.econtacts.privacy.Kind;
import org.econtacts.privacy.Reason;
import org.econtacts.privacy.internal.text.Finding;
import org.econtacts.privacy.internal.text.Tokens;

/**
 * Finds identifiers and phone numbers made of groups of digits. A whole chain of groups is judged first; only if it is
 * nothing, its parts are: first those between looser joints, then natural groups from the left.
 */
public final class NumberFinder {

    private final Tokens tokens;
    private final Hints hints;

    public NumberFinder(Tokens tokens) {
        this.tokens = tokens;
        this.hints = new Hints(tokens);
    }

    /** Notes all that is there. */
    public void find() {
        new LetterNumbers(tokens, hints).find();
        int i = 0;
        while (i < tokens.count()) {
            if (!Chain.isGroup(tokens, i)) {
                i++;
                continue;
            }
            int last = i;
            while (last + 1 < tokens.count() && Chain.isJoint(tokens, last) && Chain.isGroup(tokens, last + 1)) {
                last++;
            }
            judge(i, last);
            i = last + 1;
        }
    }

    private void judge(int first, int last) {
        Chain whole = Chain.of(tokens, first, last);
        if (whole.length() < 5 || isDecimal(first, last)) {
            return;
        }
        Kind valid = Verdict.valid(whole.digits());
        if (valid != null && Verdict.isNatural(whole.shape(), valid)) {
            report(whole);
            return;
        }
        int from = first;
        for (int i = first; i <= last; i++) {
            if (i == last || !Chain.isTight(tokens, i)) {
                tight(from, i, valid != null && from == first && i == last);
                from = i + 1;
            }
        }
    }

    /** A comma and digits after it make it an amount. */
    private boolean isDecimal(int first, int last) {
        boolean after = tokens.after(last) == ','
                && last + 1 < tokens.count()
                && tokens.gap(last) == 1
                && tokens.isNumber(last + 1)
                && tokens.length(last + 1) <= 2;
        boolean before = first > 0
                && tokens.before(first) == ','
                && tokens.gap(first - 1) == 1
                && tokens.isNumber(first - 1)
                && tokens.length(first) <= 2;
        return after || before;
    }

    private void tight(int first, int last, boolean valid) {
        Chain chain = Chain.of(tokens, first, last);
        if (chain.length() < 5) {
            return;
        }
        if (!valid && isPhoneAndMore(chain)) {
            parts(first, last);
        } else if (!report(chain) && !chain.oneGroup()) {
            parts(first, last);
        }
    }

    private static boolean isPhoneAndMore(Chain chain) {
        boolean phone = chain.digits().charAt(0) == '0' && chain.shape().startsWith("22222");
        boolean joined = chain.length() > 16 && !chain.oneGroup();
        return phone && chain.length() > 10 || joined;
    }

    /** From the left, the longest natural part that is valid; what is left over stays. */
    private void parts(int first, int last) {
        int from = first;
        int rest = first;
        while (from <= last) {
            int end = part(from, last);
            if (end < from) {
                from++;
                continue;
            }
            over(rest, from - 1);
            report(Chain.of(tokens, from, end));
            from = end + 1;
            rest = from;
        }
        over(rest, last);
    }

    private int part(int from, int last) {
        int found = from - 1;
        for (int end = from; end <= last && end < from + 8; end++) {
            Chain part = Chain.of(tokens, from, end);
            Kind kind = Verdict.valid(part.digits());
            if (part.length() > 15) {
                break;
            }
            if (kind != null && Verdict.isNatural(part.shape(), kind)) {
                found = end;
            }
        }
        return found;
    }

    private void over(int first, int last) {
        if (first <= last) {
            report(Chain.of(tokens, first, last));
        }
    }

    private boolean report(Chain chain) {
        @Nullable Kind hinted = hints.before(chain.first());
        Verdict verdict = Verdict.of(chain, hinted);
        if (hinted == Kind.TAX_REFERENCE && (verdict == null || verdict.kind() == Kind.NUMBER || !verdict.isSure())) {
            verdict = isReference(chain) ? new Verdict(Kind.TAX_REFERENCE, null) : verdict;
        }
        if (verdict == null) {
            return false;
        }
        boolean bracket =
                tokens.before(chain.first()) == '(' && tokens.after(chain.first()) == ')' && !chain.oneGroup();
        int start = tokens.start(chain.first()) - (bracket ? 1 : 0);
        int end = tokens.end(chain.last());
        Reason doubt = verdict.doubt();
        tokens.found(
                doubt == null
                        ? Finding.sure(verdict.kind(), start, end, key(verdict.kind(), chain.digits()))
                        : Finding.hidden(verdict.kind(), start, end, chain.digits(), doubt));
        return true;
    }

    /** "0033 6…" reaches whom "06…" reaches. */
    private static String key(Kind kind, String digits) {
        boolean abroad = kind == Kind.PHONE && digits.startsWith("0033");
        return abroad ? "0" + digits.substring(4) : digits;
    }

    /** Years and single sums are no references. */
    private static boolean isReference(Chain chain) {
        boolean years = !chain.oneGroup() && chain.shape().chars().allMatch(c -> c == '4') && chain.length() < 9;
        return chain.length() >= 6 && !years;
    }
}
