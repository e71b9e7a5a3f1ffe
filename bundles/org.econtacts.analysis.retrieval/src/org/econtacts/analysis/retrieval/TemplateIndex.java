package org.econtacts.analysis.retrieval;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.econtacts.analysis.Intents;
import org.econtacts.analysis.Passage;
import org.econtacts.model.Template;

/**
 * Approved answers, found by what they say themselves: nothing needs to have been learnt. An answer's score is the sum of
 * three by BM25: of the whole text, of its best passage together with its title, and of its title by half. A long answer is
 * thus found by one passage of it as well as by words that stand far apart. Immutable.
 */
final class TemplateIndex {

    /** Only the rarest terms of what is asked are looked up: bounded time, and the frequent ones decide nothing. */
    private static final int QUERY_TERMS = 16;

    private static final float TITLE_WEIGHT = 0.5f;

    private final List<SearchedTemplate> templates;
    private final Vocabulary vocabulary;
    private final TermScores titles;
    private final TermScores wholes;
    private final TermScores parts;
    /** For each passage the place of its template. */
    private final int[] owners;

    private TemplateIndex(List<SearchedTemplate> templates) {
        this.templates = templates;
        vocabulary = Vocabulary.of(
                templates.stream().map(template -> template.whole().tokens()).toList());
        titles = new TermScores(templates.stream().map(this::title).toList());
        wholes = new TermScores(templates.stream().map(this::whole).toList());
        parts = new TermScores(templates.stream().flatMap(this::parts).toList());
        owners = IntStream.range(0, templates.size())
                .flatMap(i -> parts(templates.get(i)).mapToInt(part -> i))
                .toArray();
    }

    /** Templates of unknown intents are left out. */
    static TemplateIndex of(Intents intents, List<Template> templates) {
        return new TemplateIndex(templates.stream()
                .filter(template -> intents.place(template.intent()) > 0)
                .map(template -> SearchedTemplate.of(intents.place(template.intent()), template))
                .toList());
    }

    private List<String> title(SearchedTemplate template) {
        return vocabulary.terms(template.title(), template.whole());
    }

    private List<String> whole(SearchedTemplate template) {
        return vocabulary.terms(template.whole(), template.whole());
    }

    /** Each passage with the title, which says what it is about; the title alone when there is no other text. */
    private Stream<List<String>> parts(SearchedTemplate template) {
        List<String> title = title(template);
        Stream<List<String>> bodies = template.parts().stream().map(part -> vocabulary.terms(part, template.whole()));
        return template.parts().isEmpty()
                ? Stream.of(title)
                : bodies.map(
                        body -> Stream.concat(title.stream(), body.stream()).toList());
    }

    /**
     * How well each intent's best template answers what is asked.
     *
     * @param count number of places wanted
     * @return 0 or more; NaN for a place without template; an empty array when no term is known
     */
    double[] scores(Passage asked, int count) {
        List<String> terms = rarest(vocabulary.terms(asked, asked));
        if (terms.isEmpty()) {
            return new double[0];
        }
        float[] sums = sums(terms);
        double[] scores = new double[count];
        Arrays.fill(scores, Double.NaN);
        for (int i = 0; i < sums.length; i++) {
            int intent = templates.get(i).intent();
            if (intent < count && !(scores[intent] >= sums[i])) {
                scores[intent] = sums[i];
            }
        }
        return scores;
    }

    private float[] sums(List<String> terms) {
        float[] best = new float[templates.size()];
        float[] ofParts = parts.sums(terms);
        for (int part = 0; part < ofParts.length; part++) {
            best[owners[part]] = Math.max(best[owners[part]], ofParts[part]);
        }
        float[] ofWholes = wholes.sums(terms);
        float[] ofTitles = titles.sums(terms);
        for (int i = 0; i < best.length; i++) {
            best[i] += ofWholes[i] + TITLE_WEIGHT * ofTitles[i];
        }
        return best;
    }

    private List<String> rarest(List<String> terms) {
        return terms.stream()
                .distinct()
                .filter(term -> wholes.frequency(term) > 0)
                .sorted(Comparator.comparingInt(wholes::frequency))
                .limit(QUERY_TERMS)
                .toList();
    }

    /** The title of an intent's best template and what each of the passage's words adds to its score. */
    TemplateMatch match(Passage asked, int intent) {
        List<String> terms = rarest(vocabulary.terms(asked, asked));
        float[] sums = sums(terms);
        int best = -1;
        for (int i = 0; i < sums.length; i++) {
            if (templates.get(i).intent() == intent && sums[i] > 0 && (best < 0 || sums[i] > sums[best])) {
                best = i;
            }
        }
        return best < 0 ? TemplateMatch.NONE : match(asked, terms, best);
    }

    private TemplateMatch match(Passage asked, List<String> terms, int template) {
        double[] weights = new double[asked.size()];
        int part = bestPart(terms, template);
        List<String> each = vocabulary.eachTerm(asked);
        List<String> left = new ArrayList<>(terms);
        for (int i = 0; i < weights.length; i++) {
            // a repeated word counts once, as it does in the score
            String term = each.get(i);
            if (left.remove(term)) {
                weights[i] = wholes.score(term, template)
                        + parts.score(term, part)
                        + TITLE_WEIGHT * titles.score(term, template);
            }
        }
        return new TemplateMatch(templates.get(template).name(), weights);
    }

    private int bestPart(List<String> terms, int template) {
        float[] ofParts = parts.sums(terms);
        int best = -1;
        for (int part = 0; part < owners.length; part++) {
            if (owners[part] == template && (best < 0 || ofParts[part] > ofParts[best])) {
                best = part;
            }
        }
        return best;
    }
}
