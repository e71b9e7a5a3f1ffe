package org.econtacts.privacy;

import java.util.Locale;

/** What a piece of personal data is; each has its word in the marks. */
public enum Kind {
    NAME("NOM"),
    /** Number and street, or a place within a building. */
    ADDRESS("ADRESSE"),
    /** Postal code with its town. */
    TOWN("VILLE"),
    PHONE("TELEPHONE"),
    EMAIL("COURRIEL"),
    /** Tax number of a person, 13 digits. */
    SPI("SPI"),
    /** Social security number, 15 characters. */
    NIR("NIR"),
    /** Number of a business, 9 digits. */
    SIREN("SIREN"),
    /** Number of one place of a business, 14 digits. */
    SIRET("SIRET"),
    VAT("TVA"),
    IBAN("IBAN"),
    BIRTH_DATE("NAISSANCE"),
    /** Number of a tax notice, of an access, of a case. */
    TAX_REFERENCE("REFERENCE"),
    /** Only replaced on demand. */
    AMOUNT("MONTANT"),
    /** A number that identifies something, nobody knows what; only in doubts. */
    NUMBER("NUMERO");

    private final String word;

    Kind(String word) {
        this.word = word;
    }

    /** French, capitals without accents, as in {@code [NOM_1]}. */
    public String word() {
        return word;
    }

    /** What people call it, for example {@code tax number}. */
    public String name(Locale language) {
        return Sentences.in(language).getString("kind." + name());
    }
}
