package org.econtacts.protocol;

import java.util.List;
import org.econtacts.model.Template;

/**
 * Answer of {@code GET /templates/changes}: one page of what is new, in the order in which it came.
 *
 * @param templates newest versions; one whose days are over has been withdrawn
 * @param upTo the number to ask after next
 * @param last the number of the last change that there is; smaller than the number asked after = the server counts anew
 */
public record TemplateChanges(List<Template> templates, long upTo, long last) {}
