package org.econtacts.analysis.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GraphReaderTest {

    private static final String GRAPH = """
            labelSet: test.1
            language: fr
            synonyms:
              changer: [changer, modifier]
            intents:
              - id: address-change
                audience: INDIVIDUAL
                title: {fr: Adresse}
                keywords:
                  - {text: nouvelle adresse, weight: 2}
                patterns:
                  - {text: <changer> … adresse, weight: 3}
                negations:
                  - {text: adresse électronique, weight: -2}
                validTo: 2026-12-31
                examples:
                  positive: [Ma nouvelle adresse]
            """;

    private static Graph read(String yaml) throws IOException {
        return new GraphReader().read(new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aWellFormedGraphIsReadInFull() throws IOException {
        Graph graph = read(GRAPH);

        assertEquals("test.1", graph.labelSet());
        assertEquals(3, graph.nodes().getFirst().terms().size());
        assertEquals(13, graph.nodes().getFirst().terms().get(1).line() + 1);
        assertTrue(graph.version().startsWith("test.1-"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            audience: INDIVIDUAL      | audience: CHILD            | 7  | INDIVIDUAL or BUSINESS
            weight: 2}                | weight: much}              | 10 | must be a number
            weight: 2}                | weight: -2}                | 10 | greater than 0
            weight: -2}               | weight: 2}                 | 14 | less than 0
            <changer> … adresse       | <remplacer> … adresse      | 12 | unknown synonym group
            text: nouvelle adresse    | txt: nouvelle adresse      | 10 | unknown member
            title: {fr: Adresse}      | guideline: {fr: Adresse}   | 6  | “title” is missing
            validTo: 2026-12-31       | validTo: demain            | 15 | must be a date
            labelSet: test.1          | labelSet: [                | 3  | not YAML
            """)
    void aMistakeIsToldWithItsLine(String right, String wrong, int line, String problem) {
        GraphFormatException error =
                assertThrows(GraphFormatException.class, () -> read(GRAPH.replace(right.strip(), wrong.strip())));

        assertTrue(error.getMessage().contains(problem.strip()), error::getMessage);
        assertEquals(line, error.line());
    }

    @Test
    void anIntentThatOccursTwiceIsAnError() {
        String twice = GRAPH + GRAPH.substring(GRAPH.indexOf("  - id"));

        assertTrue(assertThrows(GraphFormatException.class, () -> read(twice))
                .getMessage()
                .contains("occurs twice"));
    }

    @Test
    void anEmptyFileIsAnError() {
        assertThrows(GraphFormatException.class, () -> read(""));
    }
}
