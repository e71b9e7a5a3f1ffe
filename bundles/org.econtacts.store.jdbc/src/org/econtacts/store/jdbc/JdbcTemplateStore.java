package org.econtacts.store.jdbc;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.econtacts.model.Template;
import org.econtacts.store.TemplateStore;

/** Templates, one row for each version. */
final class JdbcTemplateStore implements TemplateStore {

    private final H2Database database;

    JdbcTemplateStore(H2Database database) {
        this.database = database;
    }

    @Override
    public List<Template> current() {
        return database.read(connection -> Sql.list(
                connection,
                "SELECT id, data FROM template t WHERE version = (SELECT MAX(version) FROM template o "
                        + "WHERE o.id = t.id) ORDER BY id",
                row -> ContentCodec.readTemplate(row.getString(1), row.getBytes(2))));
    }

    @Override
    public Optional<Template> find(String id, int version) {
        return database.read(connection -> Sql.first(
                connection,
                "SELECT data FROM template WHERE id = ? AND version = ?",
                row -> ContentCodec.readTemplate(id, row.getBytes(1)),
                id,
                version));
    }

    @Override
    public int putAll(Collection<Template> templates) {
        return database.write(connection -> {
            int added = 0;
            for (Template template : templates) {
                long known = Sql.number(
                        connection,
                        "SELECT COUNT(*) FROM template WHERE id = ? AND version = ?",
                        template.id(),
                        template.version());
                if (known == 0) {
                    added += Sql.update(
                            connection,
                            "INSERT INTO template (id, version, data) VALUES (?, ?, ?)",
                            template.id(),
                            template.version(),
                            ContentCodec.write(template));
                }
            }
            return added;
        });
    }

    @Override
    public List<Change> changedAfter(long sequence, int limit) {
        return database.read(connection -> Sql.list(
                connection,
                "SELECT sequence, id, data FROM template t WHERE sequence > ? AND version = (SELECT MAX(version) "
                        + "FROM template o WHERE o.id = t.id) ORDER BY sequence LIMIT ?",
                row -> new Change(row.getLong(1), ContentCodec.readTemplate(row.getString(2), row.getBytes(3))),
                sequence,
                limit));
    }

    @Override
    public long lastChange() {
        return database.read(connection -> Sql.number(connection, "SELECT COALESCE(MAX(sequence), 0) FROM template"));
    }
}
