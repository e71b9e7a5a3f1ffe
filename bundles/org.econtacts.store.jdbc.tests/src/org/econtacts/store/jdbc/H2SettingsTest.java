package org.econtacts.store.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class H2SettingsTest {

    @TempDir
    Path folder = Path.of("");

    @ParameterizedTest
    @CsvSource({
        // housekeeping that moves chunks makes a killed store forget commits, see releng/decisions
        "AUTO_COMPACT_FILL_RATE, 0",
        "MAX_COMPACT_TIME, 0",
        "REUSE_SPACE, FALSE",
        "WRITE_DELAY, 0"
    })
    void theFileIsOpenedSoThatNoAcknowledgedCommitIsLost(String setting, String value) {
        try (H2Database database = H2Database.open(folder, Migrations.builtIn())) {
            assertEquals(value, database.read(connection -> setting(connection, setting)));
        }
    }

    private static String setting(Connection connection, String name) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(
                "SELECT SETTING_VALUE FROM INFORMATION_SCHEMA.SETTINGS WHERE SETTING_NAME = ?")) {
            query.setString(1, name);
            try (ResultSet found = query.executeQuery()) {
                return found.next() ? found.getString(1) : "absent";
            }
        }
    }
}
