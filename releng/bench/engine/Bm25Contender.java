package engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.QueryBuilder;
import org.econtacts.model.LabelledText;

/** The nearest texts by BM25 vote, each with its score. */
final class Bm25Contender implements Contender {

    /** A label without a neighbour is not impossible. */
    private static final double SMALL = 0.01;

    @Override
    public String name() {
        return "Lucene BM25 vote";
    }

    @Override
    public List<String> settings() {
        return List.of("10, words", "20, words", "10, stems", "20, stems", "40, stems");
    }

    @Override
    public Model train(List<LabelledText> texts, List<String> labels, String setting) throws IOException {
        Analyzer analyzer = setting.endsWith("stems") ? new EnglishAnalyzer() : new StandardAnalyzer();
        ByteBuffersDirectory index = new ByteBuffersDirectory();
        try (IndexWriter writer = new IndexWriter(index, new IndexWriterConfig(analyzer))) {
            for (LabelledText text : texts) {
                Document document = new Document();
                document.add(new TextField("text", text.text(), Field.Store.NO));
                document.add(new StoredField("label", labels.indexOf(Samples.label(text))));
                writer.addDocument(document);
            }
            writer.forceMerge(1);
        }
        int neighbours = Integer.parseInt(setting.substring(0, setting.indexOf(',')));
        return new Learnt(index, new IndexSearcher(DirectoryReader.open(index)), analyzer, neighbours, labels.size());
    }

    private record Learnt(
            ByteBuffersDirectory index, IndexSearcher searcher, Analyzer analyzer, int neighbours, int labels)
            implements Model {

        @Override
        public double[] scores(String text) {
            double[] votes = new double[labels];
            Query query = new QueryBuilder(analyzer).createBooleanQuery("text", text);
            double sum = 0;
            try {
                for (ScoreDoc hit : query == null ? new ScoreDoc[0] : searcher.search(query, neighbours).scoreDocs) {
                    Number label = searcher.storedFields()
                            .document(hit.doc)
                            .getField("label")
                            .numericValue();
                    votes[label.intValue()] += hit.score;
                    sum += hit.score;
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            for (int i = 0; i < labels; i++) {
                votes[i] = Math.log(votes[i] / Math.max(sum, 1e-9) + SMALL);
            }
            return votes;
        }

        @Override
        public long bytes() throws IOException {
            long sum = 0;
            for (String file : index.listAll()) {
                sum += index.fileLength(file);
            }
            return sum;
        }
    }
}
