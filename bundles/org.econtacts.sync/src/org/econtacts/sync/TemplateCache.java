package org.econtacts.sync;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.econtacts.model.Audience;
import org.econtacts.model.Template;
import org.econtacts.sync.internal.CacheFile;
import org.econtacts.sync.internal.CacheRow;

/** The newest version of every template, as far as the server's changes have been followed. */
public final class TemplateCache {

    private static final String CURSOR = "template-cursor";

    private final CacheFile file;
    private final CacheCodec codec = new CacheCodec();

    TemplateCache(CacheFile file) {
        this.file = file;
    }

    /** The server's number of the last change that is here; 0 = none. */
    public long after() {
        return file.find(CURSOR, "").map(CacheRow::rank).orElse(0L);
    }

    /** Keeps a page of changes, and up to where it reaches: both or neither. */
    public void put(List<Template> changed, long upTo) {
        List<CacheRow> rows = new ArrayList<>();
        for (Template template : changed) {
            rows.add(codec.row(Cache.TEMPLATE, template.id(), 0, "", template));
        }
        rows.add(new CacheRow(CURSOR, "", upTo, "", new byte[0]));
        // also on a full disk: what was withdrawn must not be suggested
        file.note(rows, List.of());
    }

    /** Forgets all of them, when the server counts its changes anew. */
    public void clear() {
        file.clear(Cache.TEMPLATE);
        file.clear(CURSOR);
    }

    /** The newest version of every template. */
    public List<Template> all() {
        return codec.readAll(file.list(Cache.TEMPLATE), Template.class);
    }

    /** The newest version of a template. */
    public Optional<Template> find(String id) {
        return file.find(Cache.TEMPLATE, id).flatMap(row -> codec.read(row, Template.class));
    }

    /** Whether that version may be suggested: it is the newest that is known here, and its days are not over. */
    public boolean mayBeSuggested(String id, int version, Audience reader, LocalDate day) {
        return find(id).filter(newest -> newest.version() <= version && newest.fits(reader, day))
                .isPresent();
    }
}
