package org.econtacts.store.jdbc;

import java.util.List;
import org.econtacts.model.Arm;
import org.econtacts.model.Block;
import org.econtacts.model.Confidence;
import org.econtacts.model.Evidence;
import org.econtacts.model.Field;
import org.econtacts.model.IntentScore;
import org.econtacts.model.Reason;
import org.econtacts.model.Showing;
import org.econtacts.model.Span;
import org.econtacts.model.Suggestion;
import org.econtacts.model.SuggestionSet;
import org.econtacts.model.Verdict;

/** Suggestions and verdicts as bytes. */
final class SuggestionCodec {

    private static final Field[] FIELDS = Field.values();
    private static final Arm[] ARMS = Arm.values();

    private SuggestionCodec() {}

    static byte[] write(SuggestionSet set) {
        BlobWriter out = new BlobWriter();
        out.name(set.message());
        out.list(set.suggestions(), suggestion -> write(out, suggestion));
        scores(out, set.best());
        out.list(set.verdicts(), verdict -> write(out, verdict));
        out.name(set.labelSet()).name(set.model()).name(set.graph()).number(Sql.micros(set.at()));
        out.number(set.showing().arm().ordinal()).real(set.showing().propensity());
        out.number(set.showing().contested() ? 1 : 0);
        return out.finish();
    }

    private static void write(BlobWriter out, Suggestion suggestion) {
        out.name(suggestion.id()).number(suggestion.rank()).name(suggestion.intent());
        out.name(suggestion.template()).number(suggestion.templateVersion());
        confidence(out, suggestion.confidence());
        evidence(out, suggestion.evidence());
        out.real(suggestion.propensity());
        out.list(suggestion.blocks(), block -> write(out, block));
        write(out, suggestion.reason());
    }

    private static void write(BlobWriter out, Block block) {
        out.name(block.intent()).name(block.template()).number(block.templateVersion());
        confidence(out, block.confidence());
        out.list(
                block.request(),
                span -> out.number(span.field().ordinal()).number(span.start()).number(span.end()));
    }

    private static void write(BlobWriter out, Reason reason) {
        out.name(reason.rival()).real(reason.difference());
        evidence(out, reason.words());
        out.real(reason.otherWords());
        out.list(reason.parts(), part -> out.name(part.analyzer()).real(part.weight()));
        out.name(reason.path());
    }

    private static void confidence(BlobWriter out, Confidence confidence) {
        out.real(confidence.probability()).real(confidence.low()).real(confidence.high());
        out.number(confidence.cases());
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
        return BlobReader.read("suggestions for message " + message, data, SuggestionCodec::set);
    }

    private static SuggestionSet set(BlobReader in) {
        SuggestionSet set = new SuggestionSet(
                in.name(),
                in.list(() -> suggestion(in)),
                scores(in),
                in.list(() -> verdict(in)),
                in.name(),
                in.name(),
                in.name(),
                Sql.instant(in.number()));
        return in.version() == 1
                ? set
                : new SuggestionSet(
                        set.message(),
                        set.suggestions(),
                        set.best(),
                        set.verdicts(),
                        set.labelSet(),
                        set.model(),
                        set.graph(),
                        set.at(),
                        new Showing(ARMS[in.count()], in.real(), in.number() != 0));
    }

    private static Suggestion suggestion(BlobReader in) {
        Suggestion whole = new Suggestion(
                in.name(), in.count(), in.name(), in.name(), in.count(), confidence(in), evidence(in), in.real());
        return in.version() == 1
                ? whole
                : new Suggestion(
                        whole.id(),
                        whole.rank(),
                        whole.intent(),
                        whole.template(),
                        whole.templateVersion(),
                        whole.confidence(),
                        whole.evidence(),
                        whole.propensity(),
                        in.list(() -> block(in)),
                        reason(in));
    }

    private static Block block(BlobReader in) {
        return new Block(
                in.name(),
                in.name(),
                in.count(),
                confidence(in),
                in.list(() -> new Span(FIELDS[in.count()], in.count(), in.count())));
    }

    private static Reason reason(BlobReader in) {
        return new Reason(
                in.nameOrNull(),
                in.real(),
                evidence(in),
                in.real(),
                in.list(() -> new Reason.Part(in.name(), in.real())),
                in.name());
    }

    private static Confidence confidence(BlobReader in) {
        return in.version() == 1
                ? new Confidence(in.real(), in.number())
                : new Confidence(in.real(), in.real(), in.real(), in.number());
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
