package org.econtacts.analysis.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.econtacts.analysis.GraphInspector.Finding;
import org.econtacts.analysis.GraphInspector.Path;
import org.econtacts.analysis.GraphInspector.Severity;
import org.econtacts.analysis.GraphInspector.Standing;
import org.econtacts.analysis.Scope;
import org.econtacts.model.Audience;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YamlGraphInspectorTest {

    private static final String GRAPH = """
            labelSet: test.1
            language: fr
            synonyms:
              changer: [modifier, <adresser>]
              adresser: [envoyer ailleurs]
            intents:
              - id: address
                audience: INDIVIDUAL
                title: {fr: Adresse}
                keywords:
                  - {text: déménagement, weight: 2}
                patterns:
                  - {text: <changer> … adresse, weight: 3}
                excludes: [rate]
                examples:
                  positive:
                    - Je veux modifier mon adresse
                  negative:
                    - Je ne veux pas modifier mon adresse
              - id: rate
                audience: INDIVIDUAL
                title: {fr: Taux}
                validFrom: 2026-01-01
                validTo: 2026-06-30
                keywords:
                  - {text: taux, weight: 2}
                examples:
                  positive:
                    - Mon taux
            """;

    private final YamlGraphInspector inspector =
            new YamlGraphInspector(Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC));

    private static InputStream in(String yaml) {
        return new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8));
    }

    private List<Finding> check(String yaml) throws IOException {
        return inspector.check(in(yaml), Locale.ENGLISH);
    }

    private List<Path> explain(String text, Scope scope) throws IOException {
        return inspector.explain(in(GRAPH), text, scope, Locale.ENGLISH);
    }

    @Test
    void nothingIsFoundInAGoodGraph() throws IOException {
        assertEquals(List.of(), check(GRAPH));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            [envoyer ailleurs]    | ["<changer>"]          | 5  | in a circle: changer → adresser → changer
            modifier, <adresser>  | modifier, <adrese>     | 4  | unknown synonym group “adrese”
            excludes: [rate]      | excludes: [rates]      | 14 | unknown intent “rates”
            validTo: 2026-06-30   | excludes: [address]    | 24 | exclude each other in a circle: address → rate → address
            validTo: 2026-06-30   | validTo: 2025-06-30    | 24 | before it begins
            veux modifier         | dois donner            | 17 | nothing in the graph finds
            Mon taux              | Mon déménagement       | 29 | is found to ask for address
            ne veux pas modifier  | veux modifier          | 19 | is found to ask for it
            """)
    void aMistakeIsFoundWithItsLine(String right, String wrong, int line, String sentence) throws IOException {
        List<Finding> findings = check(GRAPH.replace(right.strip(), wrong.strip()));

        assertEquals(line, findings.getFirst().line(), findings::toString);
        assertEquals(Severity.ERROR, findings.getFirst().severity());
        assertTrue(findings.getFirst().sentence().contains(sentence.strip()), findings::toString);
    }

    @Test
    void allMistakesAreFoundAtOnceInTheWantedLanguage() throws IOException {
        String bad = GRAPH.replace("weight: 3", "weight: -3").replace("{text: taux,", "{text: <impot>,");

        List<Finding> findings = inspector.check(in(bad), Locale.FRENCH);

        assertEquals(List.of(13, 26), findings.stream().map(Finding::line).toList());
        assertEquals(
                "groupe de synonymes inconnu «\u00a0impot\u00a0»",
                findings.getLast().sentence());
    }

    @Test
    void aTermThatSpeaksForTwoIntentsIsAWarningUnlessNobodyCanMeanBoth() throws IOException {
        String twice = GRAPH.replace(
                        "{text: taux, weight: 2}", "{text: taux, weight: 2}, {text: DEMENAGEMENTS, weight: 2.5}")
                .replace("- {text: taux, weight: 2},", "- {text: taux, weight: 2}\n      -");
        Finding overlap = check(twice).getFirst();

        assertEquals(27, overlap.line());
        assertEquals(Severity.WARNING, overlap.severity());
        assertTrue(overlap.sentence().contains("address and rate (line 11)"), overlap::sentence);
        assertEquals(List.of(), check(twice.replaceFirst("INDIVIDUAL", "BUSINESS")));
        assertEquals(List.of(), check(twice.replace("weight: 2.5", "weight: 4")));
    }

    @Test
    void aGraphWithAFailingExampleIsNotLoaded() {
        String failing = GRAPH.replace("- Mon taux", "- Bonjour");

        GraphFormatException refusal = assertThrows(
                GraphFormatException.class, () -> new GraphAnalyzerProvider(part -> in(failing), Clock.systemUTC()));
        assertEquals(29, refusal.line());
    }

    @Test
    void aTextIsExplainedTermByTermWithTheWordsAndLines() throws IOException {
        Path path = explain("Merci d’envoyer ailleurs : nouvelle adresse, déménagement", Scope.OPEN)
                .getFirst();

        assertEquals("address", path.intent());
        assertEquals(5, path.logOdds(), 1e-9);
        assertEquals(
                List.of("envoyer", "ailleurs", "adresse"),
                path.terms().getFirst().words());
        assertEquals(13, path.terms().getFirst().line());
    }

    @Test
    void whatIsDeniedExcludedOrOutOfScopeIsShownButDoesNotCount() throws IOException {
        Path denied =
                explain("je ne souhaite pas modifier mon adresse", Scope.OPEN).getFirst();
        Path excluded = explain("mon déménagement change mon taux", Scope.OPEN).getLast();
        Path late =
                explain("mon taux", new Scope(null, LocalDate.of(2026, 7, 1))).getFirst();
        Path foreign = explain("mon taux", new Scope(Audience.BUSINESS, null)).getFirst();

        assertEquals(
                List.of(Standing.DENIED, Standing.EXCLUDED, Standing.OUT_OF_SCOPE, Standing.OUT_OF_SCOPE),
                List.of(denied, excluded, late, foreign).stream()
                        .map(path -> path.terms().getFirst().standing())
                        .toList());
        assertEquals(0, denied.logOdds() + excluded.logOdds() + late.logOdds() + foreign.logOdds(), 1e-9);
    }

    @Test
    void aDeniedRequestDoesNotHideTheSameOneMadeLater() throws IOException {
        Path path = explain(
                        "Je ne veux pas modifier mon adresse de Lyon, je veux modifier mon adresse de Nice", Scope.OPEN)
                .getFirst();

        assertEquals(3, path.logOdds(), 1e-9);
    }

    @Test
    void aFileThatIsNoGraphIsOneFinding() throws IOException {
        assertEquals(1, check("[").size());
        assertEquals(1, check("").size());
        assertThrows(IOException.class, () -> inspector.explain(in("["), "x", Scope.OPEN, Locale.FRENCH));
    }

    @Test
    void whatIsNoYamlAtAllIsToldWithItsLine() throws IOException {
        assertEquals(1, onlyLine("".getBytes(StandardCharsets.UTF_8)));
        assertEquals(2, onlyLine("language: fr\nlabelSet: d\u00e9j\u00e0\n".getBytes(StandardCharsets.ISO_8859_1)));
        assertEquals(3, onlyLine("a: b\nc: d\n\u0001\n".getBytes(StandardCharsets.UTF_8)));
        assertEquals(1, onlyLine("[".repeat(200_000).getBytes(StandardCharsets.UTF_8)));
    }

    private static int onlyLine(byte[] graph) throws IOException {
        List<Finding> findings = new YamlGraphInspector().check(new ByteArrayInputStream(graph), Locale.FRENCH);
        assertEquals(1, findings.size(), findings::toString);
        return findings.getFirst().line();
    }

    @Test
    void aGraphThatCannotBeExplainedIsRefusedWithLineAndReason() {
        IOException refused = assertThrows(
                IOException.class,
                () -> new YamlGraphInspector()
                        .explain(
                                new ByteArrayInputStream("language: fr\n".getBytes(StandardCharsets.UTF_8)),
                                "bonjour",
                                Scope.OPEN,
                                Locale.ENGLISH));

        assertEquals("1: “labelSet” is missing", refused.getMessage());
    }
}
