package org.econtacts.analysis.retrieval;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.Test;

class DocumentScoresTest {

    private static final int DOCUMENTS = 3_000;
    private static final int LIMIT = 20;

    private final SplittableRandom random = new SplittableRandom(7);

    /** Frequent and rare ones, as in a language. */
    private String word() {
        return "w" + (int) (60 * Math.pow(random.nextDouble(), 3));
    }

    private List<String> words(int most) {
        return Stream.generate(this::word).limit(1 + random.nextInt(most)).toList();
    }

    /** In several segments, with many texts alike, and some deleted. */
    private DirectoryReader index() throws IOException {
        IndexWriter writer = new IndexWriter(
                new ByteBuffersDirectory(),
                new IndexWriterConfig().setMaxBufferedDocs(400).setMergePolicy(NoMergePolicy.INSTANCE));
        for (int number = 0; number < DOCUMENTS; number++) {
            Document document = new Document();
            document.add(new TextField(CaseIndex.TEXT, new WordStream(words(12))));
            document.add(new NumericDocValuesField(CaseIndex.NUMBER, 10_000 + number));
            writer.addDocument(document);
        }
        writer.commit();
        writer.deleteDocuments(IndexView.term("w7"));
        return DirectoryReader.open(writer);
    }

    private static List<String> searched(IndexSearcher searcher, List<String> words) throws IOException {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        words.forEach(word -> query.add(new TermQuery(IndexView.term(word)), BooleanClause.Occur.SHOULD));
        return described(
                List.of(searcher.search(query.build(), new TopScoreDocCollectorManager(LIMIT, null, LIMIT)).scoreDocs));
    }

    private static List<String> addedUp(IndexView view, List<String> words) throws IOException {
        DocumentScores scores = new DocumentScores(view.size());
        for (String word : words) {
            scores.add(view.postings(word));
        }
        return described(scores.best(LIMIT));
    }

    private static List<String> described(List<ScoreDoc> found) {
        return found.stream().map(hit -> hit.doc + " " + hit.score).toList();
    }

    @Test
    void whatIsAddedUpIsWhatLuceneFinds() throws IOException {
        try (DirectoryReader reader = index()) {
            IndexSearcher searcher = new IndexSearcher(reader);
            IndexView view = new IndexView(searcher);
            for (int question = 0; question < 200; question++) {
                List<String> words =
                        new ArrayList<>(words(16).stream().distinct().toList());
                assertEquals(searched(searcher, words), addedUp(view, words), words.toString());
            }
        }
    }

    @Test
    void everyDocumentIsTheCaseItWasWrittenAs() throws IOException {
        try (DirectoryReader reader = index()) {
            IndexView view = new IndexView(new IndexSearcher(reader));

            assertEquals(
                    IntStream.range(0, DOCUMENTS).mapToObj(i -> 10_000L + i).toList(),
                    IntStream.range(0, view.size()).mapToObj(view::number).toList());
        }
    }
}
