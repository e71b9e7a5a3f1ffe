package org.econtacts.privacy.internal.contact;

import org.econtacts.privacy.Kind;
import org.econtacts.privacy.Reason;
import org.econtacts.privacy.internal.text.Finding;
import org.econtacts.privacy.internal.text.Folding;
import org.econtacts.privacy.internal.text.Tokens;

/** Finds e-mail addresses, also with blanks around the sign, or with "(at)" or "arobase" in its place. */
public final class EmailFinder {

    /** RFC 5321: a local part has at most 64 characters, a domain 255. */
    private static final int LONGEST_LOCAL = 64;

    private static final int LONGEST_DOMAIN = 255;

    private final Tokens tokens;
    private final String text;

    public EmailFinder(Tokens tokens) {
        this.tokens = tokens;
        this.text = tokens.text();
    }

    /** Notes all that is there. */
    public void find() {
        for (int at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
            address(at, at + 1);
        }
        for (int i = 1; i + 1 < tokens.count(); i++) {
            if (tokens.length(i) <= 8 && tokens.isWord(i) && isSpelled(i)) {
                spelled(i);
            }
        }
    }

    private boolean isSpelled(int i) {
        String word = tokens.folded(i);
        boolean bracketed = "([{".indexOf(tokens.before(i)) >= 0 && ")]}".indexOf(tokens.after(i)) >= 0;
        return word.equals("at") && bracketed || word.equals("arobase") || word.equals("arobas");
    }

    private void spelled(int i) {
        boolean bracketed = "([{".indexOf(tokens.before(i)) >= 0;
        address(tokens.start(i) - (bracketed ? 1 : 0), tokens.end(i) + (bracketed ? 1 : 0));
    }

    /** From the sign outwards; one blank on each side is allowed. */
    private void address(int signStart, int signEnd) {
        int localEnd = signStart > 0 && Tokens.isBlank(text.charAt(signStart - 1)) ? signStart - 1 : signStart;
        int domainStart = signEnd < text.length() && Tokens.isBlank(text.charAt(signEnd)) ? signEnd + 1 : signEnd;
        int start = localEnd;
        while (start > 0 && localEnd - start < LONGEST_LOCAL && isLocal(text.charAt(start - 1))) {
            start--;
        }
        int end = domainStart;
        while (end < text.length() && end - domainStart < LONGEST_DOMAIN && isDomain(text.charAt(end))) {
            end++;
        }
        while (end > domainStart && ".-".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        if (start < localEnd && end > domainStart) {
            report(start, localEnd, domainStart, end, signEnd - signStart > 1 || localEnd < signStart);
        }
    }

    private void report(int start, int localEnd, int domainStart, int end, boolean loose) {
        String domain = text.substring(domainStart, end);
        int dot = domain.lastIndexOf('.');
        boolean whole = dot > 0 && domain.length() - dot > 2 && Character.isLetter(domain.charAt(domain.length() - 1));
        String key = Folding.fold(text.substring(start, localEnd) + "@" + domain);
        if (whole) {
            tokens.found(Finding.sure(Kind.EMAIL, start, end, key));
        } else if (!loose || domain.length() > 2) {
            tokens.found(Finding.hidden(Kind.EMAIL, start, end, key, Reason.BROKEN_EMAIL));
        }
    }

    private static boolean isLocal(char c) {
        return Character.isLetterOrDigit(c) || "._%+-&=~".indexOf(c) >= 0;
    }

    private static boolean isDomain(char c) {
        return Character.isLetterOrDigit(c) || c == '.' || c == '-';
    }
}
