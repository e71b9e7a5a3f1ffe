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

    /**
     * The newest versions that were added after a change, in order: what a reader who knows all until there has missed.
     *
     * @param sequence 0 = from the beginning
     */
    List<Change> changedAfter(long sequence, int limit);

    /** The number of the last change; 0 = none yet. */
    long lastChange();

    /**
     * One version and when it was added.
     *
     * @param sequence grows with every version added; from 1
     */
    record Change(long sequence, Template template) {}
}
