package org.econtacts.store;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.econtacts.model.Template;

/** Templates with all their versions. */
public interface TemplateStore {

    /** The newest version of every template, by id. */
    List<Template> current();

    /** One version, as it was sent. */
    Optional<Template> find(String id, int version);

    /**
     * Adds new templates and new versions; a version that is there already is left as it is.
     *
     * @return how many were new
     */
    int putAll(Collection<Template> templates);
}
