package org.econtacts.server.internal.templates;

import java.util.ArrayList;
import java.util.List;
import org.econtacts.analysis.Passage;
import org.econtacts.analysis.Tokenizer;

/** Cuts a template's body into its sentences, always in the same way, so that counts can name them by their place. */
public final class TemplateSentences {

    private final Tokenizer tokenizer = new Tokenizer();

    /**
     * The pieces of a body, one for each sentence with what follows it, which together are the whole; one when there is
     * no word in it. No placeholder is cut in two.
     */
    public List<String> pieces(String body) {
        List<String> pieces = new ArrayList<>();
        int from = 0;
        List<Passage> sentences = tokenizer.read(body).sentences();
        for (Passage sentence : sentences.subList(Math.min(1, sentences.size()), sentences.size())) {
            int to = outsideBraces(body, sentence.tokens().getFirst().start());
            if (to > from) {
                pieces.add(body.substring(from, to));
                from = to;
            }
        }
        pieces.add(body.substring(from));
        return pieces;
    }

    private static int outsideBraces(String body, int at) {
        int open = body.lastIndexOf('{', at);
        return open >= 0 && body.indexOf('}', open) >= at ? open : at;
    }

    /** A piece on one line, without the next one's bullet. */
    public static String line(String piece) {
        return piece.replaceFirst("\\s*\\n[^\\p{L}\\p{N}]*$", "").strip().replaceAll("\\s+", " ");
    }
}
