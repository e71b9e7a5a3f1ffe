package org.econtacts.store.jdbc;

import java.util.List;
import org.econtacts.model.Confidence;
import org.econtacts.model.Evidence;
import org.econtacts.model.Field;
import org.econtacts.model.IntentScore;
import org.econtacts.model.Suggestion;
import org.econtacts.model.SuggestionSet;
import org.econtacts.model.Verdict;

/** Suggestions and verdicts as bytes. */
final class SuggestionCodec {

    private static final Field[] FIELDS = Field.values();

    private SuggestionCodec() {}

    static byte[] write(SuggestionSet set) {
        BlobWriter out = new BlobWriter();
        out.name(set.message());
        out.list(set.suggestions(), suggestion -> write(out, suggestion));
        scores(out, set.best());
        out.list(set.verdicts(), verdict -> write(out, verdict));
        out.name(set.labelSet()).name(set.model()).name(set.graph()).number(Sql.micros(set.at()));
        return out.finish();
    }

    private static void write(BlobWriter out, Suggestion suggestion) {
        out.name(suggestion.id()).number(suggestion.rank()).name(suggestion.intent());
        out.name(suggestion.template()).number(suggestion.templateVersion());
        out.real(suggestion.confidence().probability())
                .number(suggestion.confidence().cases());
        evidence(out, suggestion.evidence());
        out.real(suggestion.propensity());
    }

    private static void write(BlobWriter out, Verdict verdict) {
        out.name(verdict.analyzer()).name(verdict.version());
        scores(out, verdict.scores());
        evidence(out, verdict.evidence());
        out.name(verdict.path());
    }

    private static void evidence(BlobWriter out, List<Evidence> evidence) {
        out.list(
                evidence,
                piece -> out.number(piece.field().ordinal())
                        .number(piece.start())
                        .number(piece.end() - (long) piece.start())
                        .real(piece.weight()));
    }

    private static void scores(BlobWriter out, List<IntentScore> scores) {
        out.list(scores, score -> out.name(score.intent()).real(score.probability()));
    }

    /** What the engine holds a sample for. */
    static byte[] writeScores(List<IntentScore> scores) {
        BlobWriter out = new BlobWriter();
        scores(out, scores);
        return out.finish();
    }

    static List<IntentScore> readScores(String sample, byte[] data) {
        return BlobReader.read("scores of sample " + sample, data, SuggestionCodec::scores);
    }

    static SuggestionSet read(String message, byte[] data) {
        return BlobReader.read(
                "suggestions for message " + message,
                data,
                in -> new SuggestionSet(
                        in.name(),
                        in.list(() -> suggestion(in)),
                        scores(in),
                        in.list(() -> verdict(in)),
                        in.name(),
                        in.name(),
                        in.name(),
                        Sql.instant(in.number())));
    }

    private static Suggestion suggestion(BlobReader in) {
        return new Suggestion(
                in.name(),
                in.count(),
                in.name(),
                in.name(),
                in.count(),
                new Confidence(in.real(), in.number()),
                evidence(in),
                in.real());
    }

    private static Verdict verdict(BlobReader in) {
        return new Verdict(in.name(), in.name(), scores(in), evidence(in), in.name());
    }

    private static List<Evidence> evidence(BlobReader in) {
        return in.list(() -> {
            Field field = FIELDS[in.count()];
            int start = in.count();
            return new Evidence(field, start, start + in.count(), in.real());
        });
    }

    private static List<IntentScore> scores(BlobReader in) {
        return in.list(() -> new IntentScore(in.name(), in.real()));
    }
}
