package org.econtacts.analysis.retrieval;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongFunction;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.eclipse.jdt.annotation.Nullable;

/** One search of a {@link CaseIndex}: in the index and in what is not yet written there, with the same measure. */
final class CaseSearch {

    /** Only the rarest words of what is asked are looked up: bounded time, and the frequent ones decide nothing. */
    private static final int QUERY_TERMS = 16;

    /**
     * In more documents than these Lucene searches itself, as it passes over most of them; fewer are added up. Both find the
     * same.
     */
    static final int ADDED_UP = 50_000;

    private final IndexView view;
    private final IndexSearcher searcher;
    private final RecentCases recent;
    private final LongFunction<@Nullable Case> cases;

    /** @param cases by number; null for one that was removed */
    CaseSearch(IndexView view, RecentCases recent, LongFunction<@Nullable Case> cases) {
        this.view = view;
        this.searcher = view.searcher();
        this.recent = recent;
        this.cases = cases;
    }

    private record Word(String text, TermStates states, int recently) {

        int frequency() {
            return states.docFreq() + recently;
        }
    }

    /** The cases nearest to these words. */
    CaseIndex.Found find(List<String> asked, int limit) throws IOException {
        List<Word> words = looked(asked);
        double known = known(words, searcher.getIndexReader().numDocs() + recent.size());
        List<Word> rarest = words.stream()
                .filter(word -> word.frequency() > 0)
                .sorted(Comparator.comparingInt(Word::frequency))
                .limit(QUERY_TERMS)
                .toList();
        List<Neighbour> found = new ArrayList<>();
        Set<Long> seen = new HashSet<>();
        inIndex(rarest, limit, found, seen);
        if (recent.size() > 0) {
            beside(rarest, found, seen);
            found.sort(Comparator.comparingDouble(neighbour -> -neighbour.score()));
        }
        return new CaseIndex.Found(found.subList(0, Math.min(limit, found.size())), known);
    }

    /** Each word asked, once, with where it stands. */
    private List<Word> looked(List<String> asked) throws IOException {
        List<Word> looked = new ArrayList<>();
        for (String word : new LinkedHashSet<>(asked)) {
            looked.add(new Word(word, view.states(word), recent.frequency(word)));
        }
        return looked;
    }

    private static double known(List<Word> words, int cases) {
        double known = 0;
        double all = 0;
        for (Word word : words) {
            int frequency = word.frequency();
            double rarity = Math.log(1 + (cases + 1.0) / (frequency + 0.5));
            known += frequency > 0 ? rarity : 0;
            all += rarity;
        }
        return all > 0 ? known / all : 0;
    }

    private void inIndex(List<Word> words, int limit, List<Neighbour> found, Set<Long> seen) throws IOException {
        List<Word> written =
                words.stream().filter(word -> word.states().docFreq() > 0).toList();
        if (!written.isEmpty()) {
            for (ScoreDoc hit : view.size() > ADDED_UP ? searched(written, limit) : addedUp(written, limit)) {
                add(view.number(hit.doc), hit.score, found, seen);
            }
        }
    }

    private List<ScoreDoc> addedUp(List<Word> words, int limit) throws IOException {
        DocumentScores scores = new DocumentScores(view.size());
        for (Word word : words) {
            scores.add(view.postings(word.text()));
        }
        return scores.best(limit);
    }

    private List<ScoreDoc> searched(List<Word> words, int limit) throws IOException {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        for (Word word : words) {
            query.add(new TermQuery(IndexView.term(word.text()), word.states()), BooleanClause.Occur.SHOULD);
        }
        return List.of(searcher.search(query.build(), new TopScoreDocCollectorManager(limit, null, limit)).scoreDocs);
    }

    private void add(long number, double score, List<Neighbour> found, Set<Long> seen) {
        Case one = cases.apply(number);
        if (one != null && seen.add(number)) {
            found.add(new Neighbour(one, score));
        }
    }

    /** With the index's own measure as far as it has one, so that a case scores here as it would there. */
    private void beside(List<Word> words, List<Neighbour> found, Set<Long> seen) throws IOException {
        CollectionStatistics all = searcher.collectionStatistics(CaseIndex.TEXT);
        long cases = all == null ? 0 : all.docCount();
        Map<String, Double> rarities = new HashMap<>();
        for (Word word : words) {
            int inIndex = word.states().docFreq();
            rarities.put(
                    word.text(), inIndex > 0 ? rarity(inIndex, cases) : rarity(word.recently(), cases + recent.size()));
        }
        double mean = all == null
                ? (double) recent.words() / Math.max(1, recent.size())
                : (double) all.sumTotalTermFreq() / cases;
        recent
                .search(List.copyOf(rarities.keySet()), word -> rarities.getOrDefault(word, 0.0), Math.max(1, mean))
                .stream()
                .sorted(Comparator.comparingLong(RecentCases.Hit::number))
                .forEach(hit -> add(hit.number(), hit.score(), found, seen));
    }

    private static double rarity(int frequency, long cases) {
        return Math.log(1 + (cases - frequency + 0.5) / (frequency + 0.5));
    }
}
