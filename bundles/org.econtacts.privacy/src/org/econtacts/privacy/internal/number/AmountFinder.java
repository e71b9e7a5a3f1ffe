package org.econtacts.privacy.internal.number;

import java.util.Set;
import org.econtacts.privacy.Kind;
import org.econtacts.privacy.internal.text.Finding;
import org.econtacts.privacy.internal.text.Tokens;

/** Finds amounts of money, so that their digits are taken for nothing else. */
public final class AmountFinder {

    private static final Set<String> CURRENCIES = Set.of("euro", "euros", "eur", "francs", "dollars");

    private final Tokens tokens;
    private final boolean wanted;

    /** @param wanted whether amounts are findings; if not, they are only taken */
    public AmountFinder(Tokens tokens, boolean wanted) {
        this.tokens = tokens;
        this.wanted = wanted;
    }

    /** Notes all that is there. */
    public void find() {
        for (int i = 0; i < tokens.count(); i++) {
            if (tokens.isNumber(i) && !tokens.isTaken(i) && tokens.length(i) <= 9) {
                i = Math.max(i, read(i));
            }
        }
    }

    /** The last token of the number that begins there. */
    private int read(int first) {
        int last = first;
        while (isThousands(last + 1) && tokens.length(first) <= 3 && last - first < 4) {
            last++;
        }
        if (isCents(last + 1)) {
            last++;
        }
        int end = currencyEnd(last);
        if (end > 0) {
            int start = tokens.start(first);
            tokens.take(start, end);
            if (wanted) {
                String text = tokens.text().substring(start, tokens.end(last));
                tokens.noted(Finding.sure(Kind.AMOUNT, start, end, digits(text)));
            }
        }
        return last;
    }

    private boolean isThousands(int i) {
        return i < tokens.count()
                && tokens.isNumber(i)
                && tokens.length(i) == 3
                && tokens.gap(i - 1) == 1
                && (Tokens.isBlank(tokens.before(i)) || tokens.before(i) == '.');
    }

    private boolean isCents(int i) {
        return i < tokens.count()
                && tokens.isNumber(i)
                && tokens.length(i) <= 2
                && tokens.gap(i - 1) == 1
                && (tokens.before(i) == ',' || tokens.before(i) == '.');
    }

    /** After the currency that follows a token; 0 if none does. */
    private int currencyEnd(int last) {
        String text = tokens.text();
        int at = tokens.end(last);
        while (at < text.length() && at - tokens.end(last) < 2 && Tokens.isBlank(text.charAt(at))) {
            at++;
        }
        if (at < text.length() && text.charAt(at) == '€') {
            return at + 1;
        }
        boolean named = last + 1 < tokens.count()
                && tokens.start(last + 1) == at
                && CURRENCIES.contains(tokens.folded(last + 1));
        return named ? tokens.end(last + 1) : 0;
    }

    private static String digits(String text) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            if (Character.isDigit(text.charAt(i)) || text.charAt(i) == ',') {
                digits.append(text.charAt(i));
            }
        }
        return digits.toString();
    }
}
