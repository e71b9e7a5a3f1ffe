package org.econtacts.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.BitSet;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DenialTest {

    private static String denied(String language, String text) {
        List<Token> tokens = new Tokenizer().read(text).tokens();
        BitSet denied = Language.of(language).denied(tokens);
        return denied.stream().mapToObj(i -> tokens.get(i).folded()).collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            je ne souhaite pas modifier                          | modifier
            Je ne veux plus changer d'adresse, merci             | changer d adresse
            je n’ai pas besoin de baisser mon taux               | besoin de baisser mon taux
            je voudrais pas modifier mon taux mais mon adresse   | modifier mon taux
            merci de ne pas modifier mon taux                    | modifier mon taux
            je veux payer sans modifier mon taux de prélèvement  | modifier mon taux de
            """)
    void frenchDeniesAWishANeedAnInfinitiveAndWhatIsDoneWithout(String text, String denied) {
        assertEquals(denied, denied("fr", text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            I don't want to change my address            | to change my address
            I no longer wish to change it, I will pay    | to change it
            Please do not change my address              | change my address
            we would like to pay without changing it     | changing it
            I do not need a refund but a certificate     | a refund
            """)
    void englishDeniesAWishANeedAnOrderAndWhatIsDoneWithout(String text, String denied) {
        assertEquals(denied, denied("en", text));
    }

    @ParameterizedTest
    @CsvSource({
        "fr, je n'ai pas reçu mon avis",
        "fr, je ne veux plus être mensualisé",
        "fr, on me bloque sans le numéro de TVA",
        "en, I no longer want to be paying monthly",
        "fr, je ne peux pas payer mon impôt",
        "fr, je souhaite plus d'informations sur mon taux",
        "fr, je ne veux pas seulement modifier mon adresse",
        "en, I did not receive my refund",
        "en, I do not want only a refund",
        "de, ich will nicht"
    })
    void whatSomebodyLacksOrAlsoWantsIsNotDenied(String language, String text) {
        assertEquals("", denied(language, text));
    }
}
