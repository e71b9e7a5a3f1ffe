package org.econtacts.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.econtacts.analysis.Passage;
import org.econtacts.analysis.Token;
import org.econtacts.analysis.Tokenizer;
import org.econtacts.analysis.graph.GraphAnalyzerProvider;
import org.econtacts.model.Audience;
import org.econtacts.model.BuiltInContent.Part;
import org.econtacts.model.Intent;
import org.econtacts.model.LabelledText;
import org.econtacts.protocol.BadInputException;
import org.econtacts.protocol.JsonCodec;
import org.econtacts.protocol.MessageLine;
import org.junit.jupiter.api.Test;

/** The exemplars teach every intent alike, and what is measured on the sample messages stays honest. */
class ExemplarsTest {

    private static final int LEAST_OF_AN_INTENT = 40;
    /** Two sentences with a greater share of words in common count as the same. */
    private static final double ALIKE = 0.8;

    private final PackagedContent content = new PackagedContent();
    private final GraphAnalyzerProvider graph =
            new GraphAnalyzerProvider(content, Clock.fixed(Instant.parse("2026-06-01T10:00:00Z"), ZoneOffset.UTC));
    private final List<LabelledText> exemplars = graph.exemplars();

    ExemplarsTest() throws IOException {}

    @Test
    void everyIntentOfTheGraphHasItsShareAndNoOtherLabelOccurs() {
        Map<String, Long> counts = exemplars.stream()
                .flatMap(each -> each.labels().stream())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        Set<String> known = graph.labels().intents().stream().map(Intent::id).collect(Collectors.toSet());

        assertEquals(known, counts.keySet());
        counts.forEach((intent, count) -> assertTrue(count >= LEAST_OF_AN_INTENT, () -> intent + ": " + count));
    }

    @Test
    void everyFileKeepsToItsAudience() throws IOException {
        Map<String, Audience> audiences =
                graph.labels().intents().stream().collect(Collectors.toMap(Intent::id, Intent::audience));

        assertEquals(Set.of(Audience.INDIVIDUAL), audiences(audiences, "exemplars-individuals.jsonl"));
        assertEquals(Set.of(Audience.BUSINESS), audiences(audiences, "exemplars-businesses.jsonl"));
    }

    private Set<Audience> audiences(Map<String, Audience> audiences, String file) throws IOException {
        try (InputStream in = PackagedContent.class.getResourceAsStream("/data/" + file)) {
            String lines = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return exemplars.stream()
                    .filter(each -> lines.contains("\"text\": \"" + each.text().replace("\"", "\\\"") + "\""))
                    .flatMap(each -> each.labels().stream())
                    .map(audiences::get)
                    .collect(Collectors.toSet());
        }
    }

    @Test
    void noneIsWrittenTwice() {
        Set<Set<String>> seen = new HashSet<>();
        List<String> twice = exemplars.stream()
                .map(LabelledText::text)
                .filter(text -> !seen.add(words(new Tokenizer().read(text).whole())))
                .toList();

        assertEquals(List.of(), twice);
    }

    @Test
    void noneIsASentenceOfASampleMessage() throws IOException, BadInputException {
        Collection<Set<String>> sentences = sampleSentences();
        List<String> taken = exemplars.stream()
                .map(LabelledText::text)
                .filter(text ->
                        passages(text).anyMatch(one -> sentences.stream().anyMatch(other -> alike(one, other))))
                .toList();

        assertEquals(List.of(), taken);
    }

    private Collection<Set<String>> sampleSentences() throws IOException, BadInputException {
        List<Set<String>> all = new ArrayList<>();
        try (InputStream in = content.open(Part.MESSAGES)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            for (String line : text.lines().filter(one -> !one.isBlank()).toList()) {
                MessageLine message = new JsonCodec().read(line.getBytes(StandardCharsets.UTF_8), MessageLine.class);
                passages(message.subject() + "\n" + message.body()).forEach(all::add);
            }
        }
        return new HashSet<>(all);
    }

    /** Of four words or more; shorter ones occur everywhere. */
    private static Stream<Set<String>> passages(String text) {
        return new Tokenizer()
                .read(text).sentences().stream().map(ExemplarsTest::words).filter(words -> words.size() >= 4);
    }

    private static Set<String> words(Passage passage) {
        return passage.tokens().stream().map(Token::folded).collect(Collectors.toSet());
    }

    private static boolean alike(Set<String> one, Set<String> other) {
        if (Math.min(one.size(), other.size()) <= ALIKE * Math.max(one.size(), other.size())) {
            return false;
        }
        long both = one.stream().filter(other::contains).count();
        return both > ALIKE * (one.size() + other.size() - both);
    }
}
