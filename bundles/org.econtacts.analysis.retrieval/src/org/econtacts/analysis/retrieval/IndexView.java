package org.econtacts.analysis.retrieval;

import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;

/**
 * One view of the index, with what its searches look up again and again: which case a document is, and where words stand.
 * For any number of threads.
 */
final class IndexView {

    /** More words are not kept in mind: strange texts must not fill the memory. */
    private static final int REMEMBERED_WORDS = 20_000;
    /** Nor more places where they stand, of 8 bytes each. */
    private static final int REMEMBERED_PLACES = 1_000_000;

    private final IndexSearcher searcher;
    private final long[] numbers;
    private final Map<String, TermStates> states = new ConcurrentHashMap<>();
    private final Map<String, Postings> postings = new ConcurrentHashMap<>();
    private final AtomicLong places = new AtomicLong();

    IndexView(IndexSearcher searcher) throws IOException {
        this.searcher = searcher;
        this.numbers = new long[searcher.getIndexReader().maxDoc()];
        Arrays.fill(numbers, -1);
        for (LeafReaderContext leaf : searcher.getLeafContexts()) {
            NumericDocValues values = leaf.reader().getNumericDocValues(CaseIndex.NUMBER);
            while (values != null && values.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                numbers[leaf.docBase + values.docID()] = values.longValue();
            }
        }
    }

    IndexSearcher searcher() {
        return searcher;
    }

    /** How many documents it has, those that were deleted included. */
    int size() {
        return numbers.length;
    }

    /** The number of the case that a document holds. */
    long number(int document) {
        return numbers[document];
    }

    /** What the index knows of a word as a whole. */
    TermStates states(String word) throws IOException {
        TermStates before = states.get(word);
        if (before != null) {
            return before;
        }
        TermStates found = TermStates.build(searcher, term(word), true);
        if (states.size() >= REMEMBERED_WORDS) {
            states.clear();
        }
        states.put(word, found);
        return found;
    }

    static Term term(String word) {
        return new Term(CaseIndex.TEXT, word);
    }

    /** Where a word stands, and what it adds to the score of each of these documents. */
    Postings postings(String word) throws IOException {
        Postings before = postings.get(word);
        if (before != null) {
            return before;
        }
        Postings found = read(word);
        if (places.addAndGet(found.size()) > REMEMBERED_PLACES) {
            postings.clear();
            places.set(found.size());
        }
        postings.put(word, found);
        return found;
    }

    private Postings read(String word) throws IOException {
        TermStates known = states(word);
        Weight weight = searcher.createWeight(new TermQuery(term(word), known), ScoreMode.COMPLETE, 1);
        Postings.Builder found = new Postings.Builder(known.docFreq());
        for (LeafReaderContext leaf : searcher.getLeafContexts()) {
            Scorer scorer = weight.scorer(leaf);
            if (scorer != null) {
                add(leaf, scorer, found);
            }
        }
        return found.build();
    }

    private static void add(LeafReaderContext leaf, Scorer scorer, Postings.Builder found) throws IOException {
        Bits alive = leaf.reader().getLiveDocs();
        DocIdSetIterator documents = scorer.iterator();
        for (int at = documents.nextDoc(); at != DocIdSetIterator.NO_MORE_DOCS; at = documents.nextDoc()) {
            if (alive == null || alive.get(at)) {
                found.add(leaf.docBase + at, scorer.score());
            }
        }
    }
}
