package org.econtacts.analysis.retrieval;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashMap;
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
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.eclipse.jdt.annotation.Nullable;
import org.econtacts.analysis.Token;
import org.econtacts.analysis.Tokenizer;

/**
 * Cases in a Lucene index in memory, ranked by BM25 (Robertson and Zaragoza, The Probabilistic Relevance Framework, 2009).
 * What was added lately is not yet in the index but searched beside it. One thread writes, any number search.
 */
final class CaseIndex {

    static final String TEXT = "text";
    static final String NUMBER = "number";
    private static final String KEY = "key";
    private static final String TEMPLATE = "template";
    /** So many cases are searched beside the index before they are written into it: counted, not timed, so that the journal
     * replayed finds the same. */
    static final int RECENT = 1024;

    private final IndexWriter writer;
    private final SearcherManager searchers;
    private final Map<Long, Case> cases = new ConcurrentHashMap<>();
    /** For the one thread that writes. */
    private final Map<Case, Long> numbers = new HashMap<>();

    private volatile RecentCases recent = new RecentCases();
    private volatile @Nullable IndexView view;
    private final Tokenizer tokenizer = new Tokenizer();
    private long next;

    CaseIndex(Collection<Case> first) {
        ClassLoader before = enterLoader();
        try {
            writer = new IndexWriter(new ByteBuffersDirectory(), configuration());
            for (Case one : first) {
                write(numbered(one), one);
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

    /** Adds a case, which is found from now on. */
    void add(Case one) throws IOException {
        recent.add(numbered(one), words(one));
        if (recent.size() >= RECENT) {
            refresh();
        }
    }

    private long numbered(Case one) {
        long number = next++;
        cases.put(number, one);
        numbers.put(one, number);
        return number;
    }

    private void write(long number, Case one) throws IOException {
        Document document = new Document();
        document.add(new TextField(TEXT, new WordStream(words(one))));
        document.add(new NumericDocValuesField(NUMBER, number));
        document.add(new StringField(one.template() ? TEMPLATE : KEY, key(one), Field.Store.NO));
        writer.addDocument(document);
    }

    private static String key(Case one) {
        return one.template()
                ? ""
                : one.intent() + "\t" + Integer.toHexString(one.text().hashCode());
    }

    /** Removes an example; nothing happens when it is not there. */
    void remove(Case one) throws IOException {
        Long number = numbers.remove(one);
        if (number != null) {
            cases.remove(number);
            recent.remove(number, words(one));
            writer.deleteDocuments(new Term(KEY, key(one)));
        }
    }

    /** Puts other templates in the place of all templates. */
    void replaceTemplates(Collection<Case> templates) throws IOException {
        cases.values().removeIf(Case::template);
        numbers.keySet().removeIf(Case::template);
        writer.deleteDocuments(new Term(TEMPLATE, ""));
        for (Case template : templates) {
            write(numbered(template), template);
        }
        refresh();
    }

    /** Writes what was added lately into the index: later searches find the same, with the rarity of words measured anew. */
    void refresh() throws IOException {
        ClassLoader before = enterLoader();
        try {
            for (long number : recent.numbers()) {
                Case one = cases.get(number);
                if (one != null) {
                    write(number, one);
                }
            }
            searchers.maybeRefreshBlocking();
            recent = new RecentCases();
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
            // before the searcher: what has moved from one to the other is then in both, not in none
            RecentCases beside = recent;
            IndexSearcher searcher = searchers.acquire();
            try {
                return new CaseSearch(view(searcher), beside, cases::get).find(words(tokens), limit);
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("index in memory", e);
        }
    }

    private IndexView view(IndexSearcher searcher) throws IOException {
        IndexView known = view;
        if (known == null || known.searcher() != searcher) {
            known = new IndexView(searcher);
            view = known;
        }
        return known;
    }

    private List<String> words(Case one) {
        return words(tokenizer.read(one.text()).tokens());
    }

    private static List<String> words(List<Token> tokens) {
        return tokens.stream().map(Token::folded).toList();
    }
}
