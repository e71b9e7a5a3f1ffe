package org.econtacts.privacy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** Every identifier of the shared vectors, alone and in sentences. */
class VectorsTest {

    private static final List<String> SENTENCES = List.of(
            "%s",
            "Bonjour,\nvoici mon numéro : %s. Merci de votre réponse.",
            "Je vous écris au sujet du %s, que je ne retrouve pas (reçu en 2024).",
            "ref/%s;");

    private final Anonymiser anonymiser = new Anonymiser();

    private static List<Map.Entry<Kind, String>> vectors(boolean valid) throws Exception {
        Optional<Vectors> vectors = Vectors.find();
        Assumptions.assumeTrue(vectors.isPresent(), "skipped: ../shared/data/identifiers-fr is not there");
        List<Map.Entry<Kind, String>> all = vectors.get().all(valid);
        assertTrue(all.size() > 10, "the vectors were not read");
        return all;
    }

    @Test
    void everyValidIdentifierBecomesAMarkOfItsKind() throws Exception {
        for (Map.Entry<Kind, String> each : vectors(true)) {
            for (String sentence : SENTENCES) {
                String text = sentence.formatted(each.getValue());
                Anonymised result = anonymiser.anonymise(text);
                String expected = sentence.formatted("[" + each.getKey().word() + "_1]");
                assertEquals(expected, result.text(), text);
                assertEquals(List.of(), result.doubts(), text);
            }
        }
    }

    @Test
    void noInvalidIdentifierIsTakenForValid() throws Exception {
        for (Map.Entry<Kind, String> each : vectors(false)) {
            for (String sentence : SENTENCES.subList(0, 3)) {
                String text = sentence.formatted(each.getValue());
                Anonymised result = anonymiser.anonymise(text);
                assertEquals(List.of(), result.marks(), text);
                assertEquals(1, result.doubts().size(), text);
                assertFalse(result.text().contains(each.getValue()), text);
            }
        }
    }
}
