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
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.econtacts.analysis.Analyzer;
import org.econtacts.analysis.Intents;
import org.econtacts.analysis.Tokenizer;
import org.econtacts.analysis.Training;
import org.econtacts.analysis.graph.GraphAnalyzerProvider;
import org.econtacts.model.BuiltInContent.Part;
import org.econtacts.model.Intent;
import org.econtacts.model.LabelledText;
import org.econtacts.model.Office;
import org.econtacts.model.Placeholders;
import org.econtacts.protocol.BadInputException;
import org.econtacts.protocol.JsonCodec;
import org.econtacts.protocol.MessageLine;
import org.econtacts.protocol.TemplateLine;
import org.junit.jupiter.api.Test;

/** The product's own data, read by the same strict readers as an import. */
class PackagedContentTest {

    /** Straight quotes, a sign without its no-break space, a decimal point. */
    private static final Pattern BAD_FRENCH =
            Pattern.compile("['\"]|[^\\u00a0\\u202f][:;!?%»]|«[^\\u00a0\\u202f]|\\d\\.\\d");

    private final PackagedContent content = new PackagedContent();
    private final GraphAnalyzerProvider graph =
            new GraphAnalyzerProvider(content, Clock.fixed(Instant.parse("2026-06-01T10:00:00Z"), ZoneOffset.UTC));
    private final List<String> intents =
            graph.labels().intents().stream().map(Intent::id).toList();
    private final List<TemplateLine> templates = read(Part.TEMPLATES, TemplateLine.class);
    private final List<MessageLine> messages = read(Part.MESSAGES, MessageLine.class);
    private final List<Office> offices = read(Part.OFFICES, Office.class);

    PackagedContentTest() throws IOException, BadInputException {}

    private <T> List<T> read(Part part, Class<T> type) throws IOException, BadInputException {
        List<T> all = new ArrayList<>();
        try (InputStream in = content.open(part)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            for (String line : text.lines().filter(one -> !one.isBlank()).toList()) {
                all.add(new JsonCodec().read(line.getBytes(StandardCharsets.UTF_8), type));
            }
        }
        return all;
    }

    @Test
    void thereAreFortyIntentsOrMoreAndEachHasATemplate() {
        Set<String> answered =
                templates.stream().map(each -> String.valueOf(each.intent())).collect(Collectors.toSet());

        assertTrue(intents.size() >= 40, () -> intents.size() + " intents");
        assertEquals(new HashSet<>(intents), answered);
    }

    @Test
    void sixHundredMessagesOrMoreLieInThreeOffices() {
        Set<String> known = offices.stream().map(Office::id).collect(Collectors.toSet());
        Set<String> used =
                messages.stream().map(each -> String.valueOf(each.office())).collect(Collectors.toSet());

        assertTrue(messages.size() >= 600, () -> messages.size() + " messages");
        assertEquals(3, known.size());
        assertEquals(known, used);
    }

    @Test
    void noIdOccursTwice() {
        assertEquals(
                List.of(), repeated(templates.stream().map(TemplateLine::id).toList()));
        assertEquals(List.of(), repeated(messages.stream().map(MessageLine::id).toList()));
        assertEquals(List.of(), repeated(offices.stream().map(Office::id).toList()));
    }

    private static List<String> repeated(List<?> ids) {
        Set<String> seen = new HashSet<>();
        return ids.stream().map(String::valueOf).filter(id -> !seen.add(id)).toList();
    }

    @Test
    void everyMessageHasATextAndIntentsThatAreKnown() {
        for (MessageLine each : messages) {
            List<String> asked = each.intents();
            String body = each.body();
            assertTrue(body != null && !body.isBlank(), each::toString);
            assertTrue(asked != null && intents.containsAll(asked), each::toString);
        }
    }

    @Test
    void aTemplateListsThePlaceholdersThatItUses() {
        for (TemplateLine each : templates) {
            List<String> listed = each.placeholders();
            Set<String> used = Placeholders.names(String.valueOf(each.body()));
            assertEquals(new TreeSet<>(used), new TreeSet<>(listed == null ? List.of() : listed), each::toString);
        }
    }

    @Test
    void templatesKeepToFrenchTypography() {
        List<String> faults = templates.stream()
                .flatMap(each -> BAD_FRENCH
                        .matcher(each.title() + "\n" + each.body())
                        .results()
                        .map(fault -> each.id() + ": " + fault.group()))
                .toList();

        assertEquals(List.of(), faults);
    }

    @Test
    void theGraphPutsItsOwnIntentFirstForNinetyFiveOfAHundredExamples() {
        Intents places = new Intents(intents);
        Analyzer analyzer = graph.train(new Training(places, List.of(), List.of(), 1));
        List<LabelledText> missed = graph.examples().stream()
                .filter(each -> !each.labels().contains(first(analyzer, places, each.text())))
                .toList();

        assertTrue(missed.size() <= 0.05 * graph.examples().size(), missed::toString);
    }

    private static String first(Analyzer analyzer, Intents places, String text) {
        double[] odds =
                analyzer.read(new Tokenizer().read(text).whole(), places.size()).channels()[0];
        int best = 0;
        for (int place = 1; place < odds.length; place++) {
            best = odds[place] > odds[best] ? place : best;
        }
        return places.id(best);
    }
}
