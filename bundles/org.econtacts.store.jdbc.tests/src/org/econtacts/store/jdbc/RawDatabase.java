package org.econtacts.store.jdbc;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** The file of a closed store, opened behind its back. */
final class RawDatabase {

    private RawDatabase() {}

    /** The caller ends with {@code SHUTDOWN}: the file itself says that closing a connection does not close it. */
    static Connection open(Path folder) throws SQLException {
        return DriverManager.getConnection("jdbc:h2:" + folder.resolve("econtacts"), "sa", "");
    }
}
