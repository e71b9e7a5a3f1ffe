package org.econtacts.analysis.retrieval;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.econtacts.analysis.Passage;
import org.econtacts.analysis.TokenizedText;
import org.econtacts.analysis.Tokenizer;
import org.econtacts.model.Template;

/**
 * A template cut into what is searched.
 *
 * @param intent place of its intent
 * @param name its title as people are shown it
 * @param title its title's words
 * @param whole words of title and body
 * @param parts its body in passages; empty when there is no body
 */
record SearchedTemplate(int intent, String name, Passage title, Passage whole, List<Passage> parts) {

    /** Sentences are put together until they have so many words: one alone has too few to tell answers apart. */
    private static final int PART_WORDS = 40;

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[a-z0-9_]*}");

    static SearchedTemplate of(int intent, Template template) {
        Tokenizer tokenizer = new Tokenizer();
        String body = bodyOf(template);
        TokenizedText read = tokenizer.read(body);
        return new SearchedTemplate(
                intent,
                template.title(),
                tokenizer.read(template.title()).whole(),
                tokenizer.read(template.title(), body).whole(),
                parts(read));
    }

    /** The text without placeholders, which are no words. */
    static String bodyOf(Template template) {
        return PLACEHOLDER.matcher(template.body()).replaceAll(" ");
    }

    private static List<Passage> parts(TokenizedText body) {
        List<Passage> parts = new ArrayList<>();
        int from = 0;
        for (Passage sentence : body.sentences()) {
            if (sentence.to() - from >= PART_WORDS) {
                parts.add(new Passage(body, from, sentence.to()));
                from = sentence.to();
            }
        }
        if (from < body.tokens().size()) {
            parts.add(new Passage(body, from, body.tokens().size()));
        }
        return parts;
    }
}
