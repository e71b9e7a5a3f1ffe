package org.econtacts.store.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.econtacts.model.Arm;
import org.econtacts.model.Audience;
import org.econtacts.model.Block;
import org.econtacts.model.Confidence;
import org.econtacts.model.Evidence;
import org.econtacts.model.Field;
import org.econtacts.model.Intent;
import org.econtacts.model.IntentScore;
import org.econtacts.model.LabelSet;
import org.econtacts.model.Message;
import org.econtacts.model.Reason;
import org.econtacts.model.Sender;
import org.econtacts.model.Showing;
import org.econtacts.model.Source;
import org.econtacts.model.Span;
import org.econtacts.model.Suggestion;
import org.econtacts.model.SuggestionSet;
import org.econtacts.model.Template;
import org.econtacts.model.Verdict;
import org.econtacts.store.StoreException;

/** What is written as bytes comes back as it was, and changed bytes are noticed. */
class CodecProperties {

    @Property(tries = 300)
    void suggestionsComeBack(@ForAll("sets") SuggestionSet set) {
        assertEquals(set, SuggestionCodec.read(set.message(), SuggestionCodec.write(set)));
    }

    @Property(tries = 300)
    void messagesComeBack(@ForAll("messages") Message message, @ForAll List<String> intents) {
        assertEquals(
                new ContentCodec.Body(message, intents),
                ContentCodec.readMessage("x", ContentCodec.write(message, intents)));
        assertEquals(
                new ContentCodec.Body(message, null), ContentCodec.readMessage("x", ContentCodec.write(message, null)));
    }

    @Property(tries = 50)
    void longMessagesComeBack(@ForAll String piece, @ForAll @IntRange(min = 1, max = 60_000) int times) {
        Message message =
                message("a", piece.isEmpty() ? "é" : piece.substring(0, 1).repeat(times), Instant.EPOCH);
        assertEquals(
                message,
                ContentCodec.readMessage("x", ContentCodec.write(message, null)).message());
    }

    @Property(tries = 200)
    void templatesAndLabelSetsComeBack(@ForAll String text, @ForAll @IntRange(min = 0, max = 40_000) int day) {
        Template template = new Template(
                text,
                day,
                text,
                "b" + text,
                text,
                day % 2 == 0 ? null : Audience.BUSINESS,
                List.of(text, "x"),
                List.of(new Source(text, "url")),
                day % 3 == 0 ? null : LocalDate.ofEpochDay(day),
                null,
                text);
        assertEquals(template, ContentCodec.readTemplate("x", ContentCodec.write(template)));
        Intent intent = new Intent(text, null, Map.of("fr", text), Map.of("en", text, "fr", "x"));
        LabelSet labels = new LabelSet("v", List.of(intent, new Intent("i", Audience.INDIVIDUAL, Map.of(), Map.of())));
        assertEquals(labels, ContentCodec.readLabelSet(ContentCodec.write(labels)));
    }

    @Property(tries = 500)
    void anyFlippedBitIsNoticed(
            @ForAll("sets") SuggestionSet set,
            @ForAll @IntRange(min = 0, max = Integer.MAX_VALUE) int place,
            @ForAll @IntRange(min = 0, max = 7) int bit) {
        byte[] data = SuggestionCodec.write(set);
        data[place % data.length] ^= (byte) (1 << bit);
        assertThrows(StoreException.class, () -> SuggestionCodec.read("x", data));
    }

    @Provide
    Arbitrary<Message> messages() {
        return Combinators.combine(Arbitraries.strings(), Arbitraries.strings(), Arbitraries.longs())
                .as((id, body, time) -> message(id, body, Sql.instant(time / 1_000_000)));
    }

    private static Message message(String id, String body, Instant at) {
        return new Message(id, "t" + id, "o", Audience.BUSINESS, "form", new Sender(id, body), body, body, "fr", at);
    }

    @Provide
    Arbitrary<SuggestionSet> sets() {
        Arbitrary<Double> probability = Arbitraries.doubles().between(0, 1);
        Arbitrary<String> name = Arbitraries.strings().ofMaxLength(12);
        Arbitrary<Evidence> evidence = Combinators.combine(
                        Arbitraries.of(Field.class),
                        Arbitraries.integers().between(0, 100_000),
                        Arbitraries.integers().between(1, 5_000),
                        Arbitraries.doubles())
                .as((field, start, length, weight) -> new Evidence(field, start, start + length, weight));
        Arbitrary<IntentScore> score = Combinators.combine(name, probability).as(IntentScore::new);
        Arbitrary<Suggestion> suggestion = Combinators.combine(
                        name,
                        name,
                        Arbitraries.integers().between(1, 99),
                        probability,
                        evidence.list().ofMaxSize(4))
                .as((id, intent, version, p, pieces) -> new Suggestion(
                        id,
                        version % 3 + 1,
                        intent,
                        id + "t",
                        version,
                        new Confidence(p, p / 2, 1, version * 7L),
                        pieces,
                        p,
                        blocks(id, p, version),
                        new Reason(
                                version % 2 == 0 ? null : intent, p, pieces, -p, List.of(new Reason.Part(id, p)), id)));
        Arbitrary<Verdict> verdict = Combinators.combine(
                        name, name, score.list().ofMaxSize(5), evidence.list().ofMaxSize(4))
                .as((analyzer, path, scores, pieces) -> new Verdict(analyzer, "v1", scores, pieces, path));
        return Combinators.combine(
                        name,
                        suggestion.list().ofMaxSize(3),
                        score.list().ofMaxSize(5),
                        verdict.list().ofMaxSize(4))
                .as((message, suggestions, best, verdicts) -> new SuggestionSet(
                        message,
                        suggestions,
                        best,
                        verdicts,
                        "l",
                        "m",
                        message,
                        Instant.EPOCH,
                        new Showing(Arm.values()[message.length() % 3], 0.05, suggestions.isEmpty())));
    }

    private static List<Block> blocks(String id, double p, int version) {
        Span span = new Span(Field.BODY, version, version + 3);
        return List.of(
                new Block(id, "t", version, new Confidence(p, 0), List.of(span)),
                new Block("i", id, 1, new Confidence(p, p, p, 3), List.of()));
    }
}
