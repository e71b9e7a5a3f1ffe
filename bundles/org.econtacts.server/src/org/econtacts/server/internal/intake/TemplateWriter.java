package org.econtacts.server.internal.intake;

import java.util.List;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.econtacts.model.Template;
import org.econtacts.store.Store;

/** Stores batches of templates, and the intents that they name. */
public final class TemplateWriter implements LineIntake.BatchWriter<Template> {

    private final Store store;
    private final Catalogue catalogue;

    public TemplateWriter(Store store) {
        this.store = store;
        this.catalogue = new Catalogue(store.labels());
    }

    @Override
    public int write(List<Template> batch) {
        catalogue.add(batch.stream().map(Template::intent).toList());
        return store.templates().putAll(batch);
    }

    @Override
    @NonNullByDefault({})
    public String id(Template each) {
        return each.id();
    }
}
