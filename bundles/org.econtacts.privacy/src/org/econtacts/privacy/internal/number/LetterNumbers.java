package org.econtacts.privacy.internal.number;

import org.eclipse.jdt.annotation.Nullable;
import org.econtacts.privacy.Kind;
import org.econtacts.privacy.Reason;
import org.econtacts.privacy.internal.text.Finding;
import org.econtacts.privacy.internal.text.Folding;
import org.econtacts.privacy.internal.text.Tokens;

/** Finds identifiers with letters in them: accounts, VAT numbers, references. */
final class LetterNumbers {

    private static final int VAT_LENGTH = 11;

    private final Tokens tokens;
    private final Hints hints;

    LetterNumbers(Tokens tokens, Hints hints) {
        this.tokens = tokens;
        this.hints = hints;
    }

    void find() {
        for (int i = 0; i < tokens.count(); i++) {
            if (!tokens.isTaken(i) && canBegin(i)) {
                look(i);
            }
        }
    }

    /** The first kind that it is; true if it is any. */
    private boolean look(int i) {
        if (tokens.isNumber(i)) {
            return reference(i);
        }
        return account(i) || vat(i) || reference(i) || longMix(i);
    }

    /** Letters and digits in one, or up to two capitals before digits. */
    private boolean canBegin(int i) {
        if (tokens.hasDigit(i)) {
            return true;
        }
        return tokens.length(i) <= 3 && i + 1 < tokens.count() && tokens.gap(i) <= 2 && tokens.hasDigit(i + 1);
    }

    private boolean account(int first) {
        String head = head(first);
        int length = head.length() < 4 ? 0 : BankAccount.length(head.substring(0, 2));
        if (length == 0 || !isDigitLike(head.charAt(2)) || !isDigitLike(head.charAt(3))) {
            return false;
        }
        Run run = run(first, length);
        if (BankAccount.isIban(run.value())) {
            return sure(Kind.IBAN, run);
        }
        boolean written = Character.isUpperCase(tokens.string(first).charAt(0)) || hints.before(first) == Kind.IBAN;
        Run all = run(first, length + 2);
        if (!written || all.value().length() < Math.max(15, length - 2) || vatIn(run(first, 13)) != null) {
            return false;
        }
        int missing = length - all.value().length();
        Reason reason = missing > 0 ? Reason.DIGIT_MISSING : missing < 0 ? Reason.DIGIT_TOO_MANY : Reason.WRONG_KEY;
        return hidden(Kind.IBAN, all, isReadable(all.value(), length) ? Reason.LETTER_FOR_DIGIT : reason);
    }

    private static boolean isDigitLike(char c) {
        return c >= '0' && c <= '9' || c == 'O' || c == 'I';
    }

    /** With O as nought and I as one it would be right. */
    private static boolean isReadable(String value, int length) {
        String digits =
                value.substring(0, 2) + value.substring(2).replace('O', '0').replace('I', '1');
        return value.length() == length && !digits.equals(value) && BankAccount.isIban(digits);
    }

    private boolean vat(int first) {
        boolean named = head(first).startsWith("FR");
        Run run = run(first, named ? VAT_LENGTH + 2 : VAT_LENGTH);
        if (vatIn(run) != null) {
            return sure(Kind.VAT, run);
        }
        String rest = named && run.value().length() > 2 ? run.value().substring(2) : "";
        boolean shaped = rest.length() == VAT_LENGTH && CheckDigits.isDigits(rest.substring(2), 9);
        return shaped && hidden(Kind.VAT, run, Reason.WRONG_KEY);
    }

    private static @Nullable String vatIn(Run run) {
        String value = run.value();
        String bare = value.startsWith("FR") && value.length() == VAT_LENGTH + 2 ? value.substring(2) : value;
        return CheckDigits.isVat(bare) ? bare : null;
    }

    private boolean reference(int first) {
        boolean begins = tokens.hasDigit(first) || tokens.isUpper(first);
        if (!begins || hints.before(first) != Kind.TAX_REFERENCE || isForm(first)) {
            return false;
        }
        Run run = run(first, 24);
        long digits = run.value().chars().filter(Character::isDigit).count();
        boolean mixed = digits >= 5 && digits < run.value().length() && Verdict.valid(run.value()) == null;
        return mixed && sure(Kind.TAX_REFERENCE, run);
    }

    /** Such as 2042C: four digits and a letter name a form. */
    private boolean isForm(int first) {
        return !tokens.isNumber(first)
                && tokens.length(first) <= 5
                && Character.isDigit(tokens.string(first).charAt(0));
    }

    private boolean longMix(int first) {
        String value = Folding.upper(tokens.string(first));
        long digits = value.chars().filter(Character::isDigit).count();
        if (digits < 8 || digits * 2 < value.length() || Chain.isGroup(tokens, first)) {
            return false;
        }
        return hidden(Kind.NUMBER, new Run(first, first, value), Reason.UNKNOWN_NUMBER);
    }

    private boolean sure(Kind kind, Run run) {
        tokens.found(Finding.sure(kind, tokens.start(run.first()), tokens.end(run.last()), key(kind, run)));
        return true;
    }

    /** A VAT number is the same with and without its country. */
    private static String key(Kind kind, Run run) {
        String value = run.value();
        return kind == Kind.VAT && value.startsWith("FR") && value.length() > VAT_LENGTH ? value.substring(2) : value;
    }

    private boolean hidden(Kind kind, Run run, Reason reason) {
        tokens.found(Finding.hidden(kind, tokens.start(run.first()), tokens.end(run.last()), run.value(), reason));
        return true;
    }

    /** The first four characters or more, over two tokens when the first is short. */
    private String head(int first) {
        String head = Folding.upper(tokens.string(first));
        boolean more = head.length() < 4 && first + 1 < tokens.count() && Chain.isJoint(tokens, first);
        return more ? head + Folding.upper(tokens.string(first + 1)) : head;
    }

    /** Tokens that follow each other tightly, as long as they fit. */
    private Run run(int first, int most) {
        StringBuilder value = new StringBuilder(Folding.upper(tokens.string(first)));
        int last = first;
        while (last + 1 < tokens.count()
                && value.length() < most
                && isTight(last)
                && fits(last + 1, most - value.length())) {
            last++;
            value.append(Folding.upper(tokens.string(last)));
        }
        return new Run(first, last, value.toString());
    }

    /** One character, or two blanks. */
    private boolean isTight(int i) {
        return Chain.isTight(tokens, i) || tokens.isSpaced(i);
    }

    /** Letters alone only as up to four capitals: what is longer is a word. */
    private boolean fits(int i, int room) {
        boolean piece = tokens.hasDigit(i) || tokens.isUpper(i) && tokens.length(i) <= 4;
        return piece && !tokens.isTaken(i) && tokens.length(i) <= room;
    }

    private record Run(int first, int last, String value) {}
}
