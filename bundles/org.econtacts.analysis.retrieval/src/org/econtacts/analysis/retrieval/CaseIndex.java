package org.econtacts.analysis.retrieval;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.econtacts.analysis.Token;
import org.econtacts.analysis.Tokenizer;

/**
 * Cases in a Lucene index in memory, ranked by BM25 (Robertson and Zaragoza, The Probabilistic Relevance Framework, 2009).
 * One thread writes, any number search; a search sees the cases of the last {@link #refresh}.
 */
final class CaseIndex {

    /** Only the rarest words of what is asked are looked up: bounded time, and the frequent ones decide nothing. */
    private static final int QUERY_TERMS = 16;

    private static final String TEXT = "text";
    private static final String NUMBER = "number";
    private static final String KEY = "key";
    private static final String TEMPLATE = "template";

    private final IndexWriter writer;
    private final SearcherManager searchers;
    private final Map<Long, Case> cases = new ConcurrentHashMap<>();
    private final Tokenizer tokenizer = new Tokenizer();
    private long next;

    CaseIndex(Collection<Case> first) {
        ClassLoader before = enterLoader();
        try {
            writer = new IndexWriter(new ByteBuffersDirectory(), configuration());
            for (Case one : first) {
                add(one);
            }
            writer.forceMerge(1);
            searchers = new SearcherManager(writer, null);
        } catch (IOException e) {
            throw new UncheckedIOException("index in memory", e);
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    private static IndexWriterConfig configuration() {
        return new IndexWriterConfig().setRAMBufferSizeMB(16).setMergeScheduler(new SerialMergeScheduler());
    }

    /** Lucene looks up its codecs by the thread's class loader, which in OSGi may see none of them. */
    private static ClassLoader enterLoader() {
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        Thread.currentThread().setContextClassLoader(IndexWriter.class.getClassLoader());
        return before;
    }

    /** Adds a case; not found before {@link #refresh}. */
    void add(Case one) throws IOException {
        long number = next++;
        Document document = new Document();
        document.add(new TextField(
                TEXT, new WordStream(words(tokenizer.read(one.text()).tokens()))));
        document.add(new NumericDocValuesField(NUMBER, number));
        document.add(new StringField(one.template() ? TEMPLATE : KEY, key(one), Field.Store.NO));
        cases.put(number, one);
        writer.addDocument(document);
    }

    private static String key(Case one) {
        return one.template()
                ? ""
                : one.intent() + "\t" + Integer.toHexString(one.text().hashCode());
    }

    /** Removes an example; nothing happens when it is not there. */
    void remove(Case one) throws IOException {
        cases.values().removeIf(one::equals);
        writer.deleteDocuments(new Term(KEY, key(one)));
    }

    /** Puts other templates in the place of all templates. */
    void replaceTemplates(Collection<Case> templates) throws IOException {
        cases.values().removeIf(Case::template);
        writer.deleteDocuments(new Term(TEMPLATE, ""));
        for (Case template : templates) {
            add(template);
        }
    }

    /** Lets searches see what was added and removed. */
    void refresh() throws IOException {
        ClassLoader before = enterLoader();
        try {
            searchers.maybeRefreshBlocking();
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    /**
     * What was found.
     *
     * @param neighbours nearest first; empty when no word is known
     * @param known share of the rarity of the words asked that lies in known ones, 0 to 1; 0 when nothing was asked
     */
    record Found(List<Neighbour> neighbours, double known) {}

    /** The cases nearest to these words. */
    Found search(List<Token> tokens, int limit) {
        try {
            IndexSearcher searcher = searchers.acquire();
            try {
                return search(searcher, tokens, limit);
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("index in memory", e);
        }
    }

    private Found search(IndexSearcher searcher, List<Token> tokens, int limit) throws IOException {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        List<RareWord> words = looked(searcher, tokens);
        double known = known(words, searcher.getIndexReader().numDocs());
        for (RareWord word : rarest(words)) {
            query.add(new TermQuery(word.term(), word.states()), BooleanClause.Occur.SHOULD);
        }
        BooleanQuery asked = query.build();
        if (asked.clauses().isEmpty()) {
            return new Found(List.of(), known);
        }
        List<Neighbour> found = new ArrayList<>();
        for (ScoreDoc hit : searcher.search(asked, limit).scoreDocs) {
            Case one = cases.get(number(searcher, hit.doc));
            if (one != null) {
                found.add(new Neighbour(one, hit.score));
            }
        }
        return new Found(found, known);
    }

    private static long number(IndexSearcher searcher, int document) throws IOException {
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
        NumericDocValues numbers = leaf.reader().getNumericDocValues(NUMBER);
        return numbers != null && numbers.advanceExact(document - leaf.docBase) ? numbers.longValue() : -1;
    }

    /** Each word asked, once, with where it stands. */
    private static List<RareWord> looked(IndexSearcher searcher, List<Token> tokens) throws IOException {
        List<RareWord> looked = new ArrayList<>();
        for (String word : new LinkedHashSet<>(words(tokens))) {
            Term term = new Term(TEXT, word);
            looked.add(new RareWord(term, TermStates.build(searcher, term, true)));
        }
        return looked;
    }

    private static List<RareWord> rarest(List<RareWord> words) {
        return words.stream()
                .filter(word -> word.states().docFreq() > 0)
                .sorted(Comparator.comparingInt(word -> word.states().docFreq()))
                .limit(QUERY_TERMS)
                .toList();
    }

    private static double known(List<RareWord> words, int cases) {
        double known = 0;
        double all = 0;
        for (RareWord word : words) {
            int frequency = word.states().docFreq();
            double rarity = Math.log(1 + (cases + 1.0) / (frequency + 0.5));
            known += frequency > 0 ? rarity : 0;
            all += rarity;
        }
        return all > 0 ? known / all : 0;
    }

    private static List<String> words(List<Token> tokens) {
        return tokens.stream().map(Token::folded).toList();
    }

    private record RareWord(Term term, TermStates states) {}
}
