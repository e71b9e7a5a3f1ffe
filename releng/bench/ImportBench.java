import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The peer of the import: the same texts by bare JDBC into H2, {@code ImportBench FOLDER OURS FILE…}. */
public final class ImportBench {

    private static final int BATCH = 500;

    private ImportBench() {}

    public static void main(String... arguments) throws Exception {
        List<String> lines = new ArrayList<>();
        for (int i = 2; i < arguments.length; i++) {
            lines.addAll(Files.readAllLines(Path.of(arguments[i])));
        }
        long start = System.nanoTime();
        try (Connection connection = DriverManager.getConnection("jdbc:h2:" + arguments[0] + "/bare", "SA", "")) {
            insert(connection, lines);
        }
        double perSecond = lines.size() / ((System.nanoTime() - start) / 1e9);
        System.out.printf(
                Locale.ROOT,
                "peer, bare JDBC without analysis: %.0f messages/s, %.1f times ours%n",
                perSecond,
                perSecond / Double.parseDouble(arguments[1]));
    }

    private static void insert(Connection connection, List<String> lines) throws Exception {
        ObjectMapper json = new ObjectMapper();
        connection.setAutoCommit(false);
        try (Statement create = connection.createStatement()) {
            create.execute("CREATE TABLE message (id VARCHAR PRIMARY KEY, received TIMESTAMP, body VARCHAR)");
        }
        String sql = "INSERT INTO message VALUES (?, CURRENT_TIMESTAMP, ?)";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            for (int i = 0; i < lines.size(); i++) {
                insert.setString(1, "m-" + i);
                insert.setString(2, json.readTree(lines.get(i)).get("text").asText());
                insert.addBatch();
                if (i % BATCH == BATCH - 1 || i == lines.size() - 1) {
                    insert.executeBatch();
                    connection.commit();
                }
            }
        }
    }
}
