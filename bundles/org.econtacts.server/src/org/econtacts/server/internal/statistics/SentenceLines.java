package org.econtacts.server.internal.statistics;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.econtacts.model.Template;
import org.econtacts.protocol.SentenceLine;
import org.econtacts.server.internal.templates.TemplateSentences;
import org.econtacts.store.SentenceCount;
import org.econtacts.store.TemplateStore;

/** Puts the words of templates to the counts of their sentences. */
final class SentenceLines {

    private static final int MOST = 50;
    private static final Comparator<SentenceCount> WORST_FIRST = Comparator.comparingLong(SentenceCount::touched)
            .reversed()
            .thenComparing(Comparator.comparingDouble(SentenceLines::share).reversed())
            .thenComparing(SentenceCount::template)
            .thenComparingInt(SentenceCount::version)
            .thenComparingInt(SentenceCount::place);

    private record Version(String template, int number) {}

    private final TemplateStore templates;
    private final TemplateSentences sentences = new TemplateSentences();
    private final Map<Version, List<String>> pieces = new HashMap<>();

    SentenceLines(TemplateStore templates) {
        this.templates = templates;
    }

    private static double share(SentenceCount count) {
        return count.touched() / (double) Math.max(1, count.touched() + count.kept());
    }

    /** The sentences that were changed or removed most often, worst first. */
    List<SentenceLine> worst(List<SentenceCount> counts) {
        return counts.stream()
                .filter(count -> count.touched() > 0)
                .sorted(WORST_FIRST)
                .map(this::line)
                .flatMap(Optional::stream)
                .limit(MOST)
                .toList();
    }

    /** All sentences of one template, version by version, the newest first, in the order of its body. */
    List<SentenceLine> of(String template, List<SentenceCount> counts) {
        return counts.stream()
                .filter(count -> count.template().equals(template))
                .sorted(Comparator.comparingInt(SentenceCount::version)
                        .reversed()
                        .thenComparingInt(SentenceCount::place))
                .map(this::line)
                .flatMap(Optional::stream)
                .toList();
    }

    /** Empty when that version of the template is gone. */
    private Optional<SentenceLine> line(SentenceCount count) {
        return templates
                .find(count.template(), count.version())
                .filter(template -> count.place() < pieces(template).size())
                .map(template -> new SentenceLine(
                        template.id(),
                        template.title(),
                        template.version(),
                        count.place(),
                        TemplateSentences.line(pieces(template).get(count.place())),
                        count.kept(),
                        count.changed(),
                        count.removed()));
    }

    private List<String> pieces(Template template) {
        return pieces.computeIfAbsent(
                new Version(template.id(), template.version()),
                version -> sentences.pieces(template.body().strip()));
    }
}
