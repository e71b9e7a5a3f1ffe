package org.econtacts.server.internal.templates;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.econtacts.model.Placeholders;
import org.econtacts.model.Template;

/**
 * A whole answer that knows which of its sentences come from which template.
 *
 * @param text the answer
 * @param bodies of the templates, in text order
 */
public record ComposedAnswer(String text, List<Body> bodies) {

    /**
     * Where a template's body stands in the text.
     *
     * @param template as it was filled
     * @param starts where each of its sentences begins, growing; the first is where the body begins
     * @param end behind its last character
     */
    public record Body(Template template, List<Integer> starts, int end) {

        public Body {
            starts = List.copyOf(starts);
        }
    }

    public ComposedAnswer {
        bodies = List.copyOf(bodies);
    }

    /** Puts an answer together from its beginning to its end. */
    static final class Builder {
        private final TemplateSentences sentences = new TemplateSentences();
        private final Map<String, String> values;
        private final StringBuilder text = new StringBuilder();
        private final List<Body> bodies = new ArrayList<>();

        /** @param values of placeholders */
        Builder(Map<String, String> values) {
            this.values = values;
        }

        Builder write(String words) {
            text.append(words);
            return this;
        }

        Builder fill(Template template) {
            List<Integer> starts = new ArrayList<>();
            for (String piece : sentences.pieces(template.body().strip())) {
                starts.add(text.length());
                text.append(Placeholders.fill(piece, values));
            }
            bodies.add(new Body(template, starts, text.length()));
            return this;
        }

        ComposedAnswer build() {
            return new ComposedAnswer(text.toString(), bodies);
        }
    }
}
