package org.econtacts.protocol;

import java.util.List;

/**
 * Answer of {@code GET /templates}.
 *
 * @param templates best match first
 */
public record TemplateList(List<TemplateView> templates) {}
