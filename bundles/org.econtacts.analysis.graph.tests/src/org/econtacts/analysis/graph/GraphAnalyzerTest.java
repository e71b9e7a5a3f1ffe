package org.econtacts.analysis.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.econtacts.analysis.Analyzer;
import org.econtacts.analysis.Explanation;
import org.econtacts.analysis.Intents;
import org.econtacts.analysis.Reading;
import org.econtacts.analysis.Scope;
import org.econtacts.analysis.Tokenizer;
import org.econtacts.analysis.Training;
import org.econtacts.model.Audience;
import org.econtacts.model.BuiltInContent;
import org.econtacts.model.Evidence;
import org.econtacts.model.LabelledText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GraphAnalyzerTest {

    private static final String GRAPH = """
            labelSet: test.1
            language: fr
            synonyms:
              changer: [changer, modifier, mettre à jour]
            intents:
              - id: address
                title: {fr: Adresse}
                keywords:
                  - {text: déménagement, weight: 2}
                patterns:
                  - {text: <changer> … adresse, weight: 3}
                negations:
                  - {text: ne … pas … adresse, weight: -4}
              - id: refund
                audience: BUSINESS
                title: {fr: Remboursement}
                keywords:
                  - {text: remboursements, weight: 2}
                validTo: 2026-12-31
            """;

    private final Intents intents = new Intents(List.of("address", "refund", "unknown-to-the-graph"));

    private static BuiltInContent content(String exemplars) {
        return part -> new ByteArrayInputStream(
                (part == BuiltInContent.Part.GRAPH ? GRAPH : exemplars).getBytes(StandardCharsets.UTF_8));
    }

    private Analyzer on(String day) {
        try {
            return new GraphAnalyzerProvider(
                            content(""), Clock.fixed(Instant.parse(day + "T12:00:00Z"), ZoneOffset.UTC))
                    .train(new Training(intents, List.of(), List.of(), 1));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private Reading read(String text) {
        return on("2026-03-01").read(new Tokenizer().read(text).whole(), intents.size());
    }

    private static boolean silent(Reading reading) {
        return reading.channels()[0].length == 0;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "je veux changer d'adresse",
                "MODIFIER MON ADRESSE",
                "comment mettre à jour votre fichier avec mon adresse",
                "modifer mon adrese",
                "mes déménagements",
                "demenagement"
            })
    void wordsGapsSynonymsPluralsAccentsAndTyposAreFound(String text) {
        double[] logarithms = read(text).channels()[0];

        assertTrue(logarithms[1] > logarithms[2] && logarithms[1] > logarithms[0]);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"changer de métier car un deux trois quatre cinq six adresse", "adresse changer", "bonjour", ""})
    void whatIsTooFarOrInTheWrongOrderIsNotFound(String text) {
        assertTrue(silent(read(text)));
    }

    @Test
    void aNegationOutweighsWhatItDenies() {
        double[] logarithms = read("je ne souhaite pas modifier mon adresse").channels()[0];

        assertTrue(logarithms[1] < logarithms[3]);
    }

    @Test
    void probabilitiesSumToOneAndUnknownIntentsKeepAnEvenShare() {
        double[] logarithms = read("déménagement").channels()[0];

        double sum = 0;
        for (double logarithm : logarithms) {
            sum += Math.exp(logarithm);
        }
        assertEquals(1, sum, 1e-9);
        assertEquals(2, logarithms[1] - logarithms[3], 1e-9);
    }

    @Test
    void anIntentIsSilentOutsideItsValidity() {
        var text = new Tokenizer().read("mon remboursement").whole();

        assertFalse(silent(on("2026-12-31").read(text, intents.size())));
        assertTrue(silent(on("2027-01-01").read(text, intents.size())));
    }

    @Test
    void anIntentIsSilentForAnotherAudienceAndOnADayThatIsAskedFor() {
        Analyzer analyzer = on("2026-03-01");
        var text = new Tokenizer().read("mon remboursement").whole();
        LocalDate later = LocalDate.of(2027, 1, 1);

        assertFalse(silent(analyzer.read(text, intents.size(), new Scope(Audience.BUSINESS, null))));
        assertTrue(silent(analyzer.read(text, intents.size(), new Scope(Audience.INDIVIDUAL, null))));
        assertTrue(silent(analyzer.read(text, intents.size(), new Scope(Audience.BUSINESS, later))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "je ne souhaite pas de déménagement",
                "merci de ne pas modifier mon dossier de déménagement",
                "payer sans changer mon adresse"
            })
    void whatTheWriterDoesNotWantIsNotFound(String text) {
        assertTrue(silent(read(text)));
    }

    @Test
    void theExplanationNamesTheTermsAndTheirWords() {
        String text = "Après mon déménagement, modifier mon adresse";
        Explanation why = read(text).explain(1, 2, new double[] {1});

        assertEquals("<changer> … adresse +3.0 · déménagement +2.0", why.path());
        assertEquals(
                List.of("déménagement, modifier", "adresse"),
                why.evidence().stream()
                        .map(evidence -> text.substring(evidence.start(), evidence.end()))
                        .toList());
        assertEquals(5, why.evidence().stream().mapToDouble(Evidence::weight).sum(), 1e-9);
    }

    @Test
    void theGraphTellsWhatItKnows() throws IOException {
        GraphAnalyzerProvider provider = new GraphAnalyzerProvider(content(""), Clock.systemUTC());

        assertEquals("test.1", provider.labels().version());
        assertEquals(
                List.of("address", "refund"),
                provider.labels().intents().stream().map(intent -> intent.id()).toList());
    }

    @Test
    void exemplarsAreReadBesideTheExamples() throws IOException {
        GraphAnalyzerProvider provider = new GraphAnalyzerProvider(
                content("{\"text\": \"mon \\\"chez moi\\\" : n° 4\", \"label\": \"address\"}\n\n"), Clock.systemUTC());

        assertEquals(List.of(new LabelledText("mon \"chez moi\" : n° 4", List.of("address"))), provider.exemplars());
    }

    @Test
    void anExemplarWithoutLabelIsToldWithItsLine() {
        String lines = "{\"text\": \"a\", \"label\": \"address\"}\n{\"text\": \"b\"}\n";

        GraphFormatException refusal = assertThrows(
                GraphFormatException.class, () -> new GraphAnalyzerProvider(content(lines), Clock.systemUTC()));
        assertEquals(2, refusal.line());
    }
}
