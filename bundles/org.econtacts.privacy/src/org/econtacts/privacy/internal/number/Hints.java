package org.econtacts.privacy.internal.number;

import java.util.HashMap;
import java.util.Map;
import org.eclipse.jdt.annotation.Nullable;
import org.econtacts.privacy.Kind;
import org.econtacts.privacy.internal.text.Tokens;

/** Words that announce a number, such as "SIRET" or "numéro fiscal". */
final class Hints {

    private static final int FARTHEST = 7;
    private static final Map<String, Kind> WORDS = words();

    private final Tokens tokens;

    Hints(Tokens tokens) {
        this.tokens = tokens;
    }

    private static Map<String, Kind> words() {
        Map<String, Kind> words = new HashMap<>();
        put(words, Kind.SPI, "spi fiscal fiscale nif");
        put(words, Kind.NIR, "nir sociale secu insee social");
        put(words, Kind.SIREN, "siren rcs");
        put(words, Kind.SIRET, "siret");
        put(words, Kind.VAT, "tva vat intracommunautaire intracom");
        put(words, Kind.IBAN, "iban rib bic");
        put(
                words,
                Kind.PHONE,
                "tel telephone phone portable mobile fixe gsm joindre joignable appeler rappeler appelez rappelez fax");
        put(
                words,
                Kind.TAX_REFERENCE,
                "avis reference references ref refs dossier teledeclarant declarant role acces contrat facture mandat"
                        + " quittance reclamation identifiant fip rof proposition demande courrier numfip recours allocataire"
                        + " cheque matricule adherent abonne");
        return Map.copyOf(words);
    }

    private static void put(Map<String, Kind> words, Kind kind, String list) {
        for (String word : list.split(" ")) {
            words.put(word, kind);
        }
    }

    /** What the nearest such word before a token, on its line, announces; null if there is none. */
    @Nullable
    Kind before(int i) {
        for (int j = i - 1; j >= 0 && j >= i - FARTHEST; j--) {
            if (tokens.gap(j) > 12 || tokens.gapHas(j, '\n') || tokens.isTaken(j)) {
                return null;
            }
            Kind kind = tokens.isWord(j) ? WORDS.get(tokens.folded(j)) : null;
            if (kind != null) {
                return isIncome(j) ? null : kind;
            }
        }
        return null;
    }

    /** "Revenu fiscal de référence" announces an amount. */
    private boolean isIncome(int j) {
        for (int k = j; k >= 0 && k >= j - 3; k--) {
            String word = tokens.folded(k);
            if (word.equals("revenu") || word.equals("revenus") || word.equals("rfr")) {
                return true;
            }
        }
        return false;
    }
}
