package engine;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.QueryBuilder;

/** Lucene as it comes, French, each paragraph a document: a template is where its best paragraph is. */
final class PassageSearch {

    /** So many paragraphs hold more than enough different templates. */
    private static final int DEEPEST = 1000;

    private final Analyzer analyzer = new FrenchAnalyzer();
    private final IndexSearcher searcher;

    /** What a paragraph is searched by. */
    enum Kind {
        PARAGRAPHS("Lucene BM25, paragraphs"),
        TITLED("Lucene BM25, paragraphs with their title");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        String title() {
            return title;
        }
    }

    /** @param templates with {@code id}, {@code body} of one paragraph a line, and a {@code title} or none */
    PassageSearch(List<JsonNode> templates, Kind kind) throws IOException {
        ByteBuffersDirectory index = new ByteBuffersDirectory();
        try (IndexWriter writer = new IndexWriter(index, new IndexWriterConfig(analyzer))) {
            for (JsonNode template : templates) {
                String title = template.path("title").asText();
                if (kind == Kind.PARAGRAPHS && !title.isEmpty()) {
                    writer.addDocument(document(template, title));
                }
                for (String paragraph : template.path("body").asText().split("\n")) {
                    writer.addDocument(document(template, kind == Kind.TITLED ? title + "\n" + paragraph : paragraph));
                }
            }
        }
        this.searcher = new IndexSearcher(DirectoryReader.open(index));
    }

    private static Document document(JsonNode template, String text) {
        Document document = new Document();
        document.add(new StringField("id", template.path("id").asText(), Field.Store.YES));
        document.add(new TextField("text", text, Field.Store.NO));
        return document;
    }

    /** Where the first right template of each question came. */
    Ranks ranks(List<JsonNode> questions) throws IOException {
        List<Integer> ranks = new ArrayList<>();
        for (JsonNode question : questions) {
            List<String> found = List.copyOf(search(question.path("text").asText()));
            ranks.add(StreamSupport.stream(question.path("label").spliterator(), false)
                    .map(label -> found.indexOf(label.asText()))
                    .filter(place -> place >= 0)
                    .mapToInt(place -> place + 1)
                    .min()
                    .orElse(0));
        }
        return new Ranks(ranks);
    }

    private Set<String> search(String text) throws IOException {
        Set<String> ids = new LinkedHashSet<>();
        Query query = new QueryBuilder(analyzer).createBooleanQuery("text", text);
        ScoreDoc[] hits = query == null ? new ScoreDoc[0] : searcher.search(query, DEEPEST).scoreDocs;
        for (ScoreDoc hit : hits) {
            ids.add(searcher.storedFields().document(hit.doc).get("id"));
        }
        return ids;
    }
}
