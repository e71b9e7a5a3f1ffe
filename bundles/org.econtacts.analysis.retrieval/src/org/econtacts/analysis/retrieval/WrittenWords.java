package org.econtacts.analysis.retrieval;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.IndexSearcher;

/**
 * Where words stand in one view of the index, remembered: the same words are asked for in every passage of a message and in
 * the next message again. For any number of threads.
 *
 * @param searcher of that view
 * @param found by word
 */
record WrittenWords(IndexSearcher searcher, Map<String, TermStates> found) {

    /** More words are not kept in mind: strange texts must not fill the memory. */
    private static final int REMEMBERED = 20_000;

    WrittenWords(IndexSearcher searcher) {
        this(searcher, new ConcurrentHashMap<>());
    }

    TermStates states(String word) throws IOException {
        TermStates before = found.get(word);
        if (before != null) {
            return before;
        }
        TermStates states = TermStates.build(searcher, new Term(CaseIndex.TEXT, word), true);
        if (found.size() >= REMEMBERED) {
            found.clear();
        }
        found.put(word, states);
        return states;
    }
}
