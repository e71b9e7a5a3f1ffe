import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.QueryBuilder;

/** The peer of the engine: the ten nearest texts by BM25 vote with their scores, {@code EvaluateBench TRAIN TEST}. */
public final class EvaluateBench {

    private static final int NEIGHBOURS = 10;
    private static final ObjectMapper JSON = new ObjectMapper();

    private EvaluateBench() {}

    public static void main(String... arguments) throws Exception {
        ByteBuffersDirectory index = new ByteBuffersDirectory();
        try (IndexWriter writer = new IndexWriter(index, new IndexWriterConfig(new StandardAnalyzer()))) {
            for (String line : Files.readAllLines(Path.of(arguments[0]))) {
                JsonNode sample = JSON.readTree(line);
                Document document = new Document();
                document.add(new TextField("text", sample.get("text").asText(), Field.Store.NO));
                document.add(new StoredField("label", sample.get("label").asText()));
                writer.addDocument(document);
            }
        }
        List<String> tests = Files.readAllLines(Path.of(arguments[1]));
        double[] micros = new double[tests.size()];
        int right = 0;
        try (DirectoryReader reader = DirectoryReader.open(index)) {
            IndexSearcher searcher = new IndexSearcher(reader);
            for (int i = 0; i < tests.size(); i++) {
                JsonNode sample = JSON.readTree(tests.get(i));
                long start = System.nanoTime();
                String label = vote(searcher, sample.get("text").asText());
                micros[i] = (System.nanoTime() - start) / 1e3;
                right += label.equals(sample.get("label").asText()) ? 1 : 0;
            }
        }
        Arrays.sort(micros);
        System.out.printf(
                Locale.ROOT,
                "peer, vote of %d texts by BM25: accuracy %.4f, p50 %.0f micros, p99 %.0f micros%n",
                NEIGHBOURS,
                right / (double) tests.size(),
                micros[tests.size() / 2],
                micros[tests.size() * 99 / 100]);
    }

    private static String vote(IndexSearcher searcher, String text) throws Exception {
        var query = new QueryBuilder(new StandardAnalyzer()).createBooleanQuery("text", text);
        if (query == null) {
            return "";
        }
        Map<String, Double> votes = new HashMap<>();
        for (ScoreDoc hit : searcher.search(query, NEIGHBOURS).scoreDocs) {
            votes.merge(searcher.storedFields().document(hit.doc).get("label"), (double) hit.score, Double::sum);
        }
        return votes.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse("");
    }
}
