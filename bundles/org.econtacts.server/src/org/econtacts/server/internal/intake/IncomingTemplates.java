package org.econtacts.server.internal.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jdt.annotation.Nullable;
import org.econtacts.model.Placeholders;
import org.econtacts.model.Source;
import org.econtacts.model.Template;
import org.econtacts.protocol.BadInputException;
import org.econtacts.protocol.BadInputException.Fault;
import org.econtacts.protocol.TemplateLine;
import org.econtacts.store.TemplateStore;

/** Makes whole templates of what was sent. A text that changed without a version gets the next one. */
public final class IncomingTemplates {

    private final Map<String, Template> current = new HashMap<>();

    /** With no template before. */
    public IncomingTemplates() {}

    /** @param templates tells which versions there are */
    public IncomingTemplates(TemplateStore templates) {
        templates.current().forEach(template -> current.put(template.id(), template));
    }

    /** A template in the format of templates. */
    public Template read(TemplateLine line) throws BadInputException {
        String body = needed("body", line.body());
        String intent = Ids.name("intent", needed("intent", line.intent()));
        String id = Ids.name("id", or(line.id(), intent));
        Template template = new Template(
                id,
                1,
                or(line.title(), Catalogue.title(intent)),
                body.strip(),
                intent,
                line.audience(),
                List.copyOf(Placeholders.names(body)),
                sources(line),
                line.validFrom(),
                line.validTo(),
                or(line.approvedBy(), ""));
        Integer version = line.version();
        if (version != null && version < 1) {
            throw new BadInputException("version", Fault.OUT_OF_RANGE, "1", "" + Integer.MAX_VALUE);
        }
        return remember(withVersion(template, version == null ? next(template) : version));
    }

    private Template remember(Template template) {
        current.merge(template.id(), template, (old, now) -> now.version() > old.version() ? now : old);
        return template;
    }

    private int next(Template template) {
        Template before = current.get(template.id());
        if (before == null) {
            return 1;
        }
        return before.equals(withVersion(template, before.version())) ? before.version() : before.version() + 1;
    }

    private static Template withVersion(Template template, int version) {
        return new Template(
                template.id(),
                version,
                template.title(),
                template.body(),
                template.intent(),
                template.audience(),
                template.placeholders(),
                template.sources(),
                template.validFrom(),
                template.validTo(),
                template.approvedBy());
    }

    private static List<Source> sources(TemplateLine line) throws BadInputException {
        List<Source> sources = new ArrayList<>();
        List<TemplateLine.SourceLine> given = line.sources();
        if (given != null) {
            for (TemplateLine.SourceLine each : given) {
                sources.add(web("sources.url", new Source(or(each.title(), ""), needed("sources.url", each.url()))));
            }
        }
        String only = line.source();
        if (only != null) {
            sources.add(web("source", new Source("", only)));
        }
        return sources;
    }

    /** An agent opens it with one click. */
    private static Source web(String field, Source source) throws BadInputException {
        if (!source.leadsToTheWeb()) {
            throw new BadInputException(field, Fault.NOT_A_WEB_ADDRESS);
        }
        return source;
    }

    private static String or(@Nullable String given, String otherwise) {
        return given == null || given.isBlank() ? otherwise : given;
    }

    private static String needed(String field, @Nullable String text) throws BadInputException {
        if (text == null || text.isBlank()) {
            throw new BadInputException(field, Fault.MISSING);
        }
        return text;
    }
}
