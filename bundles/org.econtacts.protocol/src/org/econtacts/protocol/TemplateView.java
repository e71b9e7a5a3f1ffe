package org.econtacts.protocol;

import org.econtacts.model.Template;

/**
 * A template, as a search finds it.
 *
 * @param template newest version
 * @param text the whole answer filled for the message named in the request; else the body as it stands
 */
public record TemplateView(Template template, String text) {}
