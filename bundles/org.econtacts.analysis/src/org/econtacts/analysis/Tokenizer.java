package org.econtacts.analysis;

import java.util.ArrayList;
import java.util.List;
import org.econtacts.model.Field;

/**
 * Cuts a message into words with their places, and into sentences.
 *
 * <p>An apostrophe ends a word, so that {@code l'impôt} gives {@code l} and {@code impôt}. Characters without width are
 * skipped inside a word. What lies beyond the limits is not read: reading takes bounded time on any text.
 */
public final class Tokenizer {

    /** Units of a field that are read. */
    public static final int TEXT_LIMIT = 20_000;
    /** Units of a word that are kept. */
    public static final int WORD_LIMIT = 40;
    /** Words of a sentence; a longer one is cut. */
    public static final int SENTENCE_LIMIT = 60;

    /** Reads subject and body; either may be empty. */
    public TokenizedText read(String subject, String body) {
        Reader reader = new Reader();
        reader.read(Field.SUBJECT, subject);
        reader.read(Field.BODY, body);
        return new TokenizedText(reader.tokens, reader.sentences, subject, body);
    }

    /** Reads a text that has no subject. */
    public TokenizedText read(String text) {
        return read("", text);
    }

    /** One pass over one message. */
    private static final class Reader {
        private final List<Token> tokens = new ArrayList<>();
        private final List<Integer> sentences = new ArrayList<>();
        private final StringBuilder form = new StringBuilder();
        private final StringBuilder folded = new StringBuilder();
        private boolean sentenceOpen;

        void read(Field field, String text) {
            sentenceOpen = false;
            int limit = Math.min(text.length(), TEXT_LIMIT);
            int at = 0;
            while (at < limit) {
                int point = text.codePointAt(at);
                if (Characters.isWordPart(point)) {
                    at = word(field, text, at, limit);
                } else {
                    if (SentenceEnd.at(text, at)) {
                        sentenceOpen = false;
                    }
                    at += Character.charCount(point);
                }
            }
        }

        private int word(Field field, String text, int start, int limit) {
            form.setLength(0);
            folded.setLength(0);
            int at = start;
            while (at < limit) {
                int point = text.codePointAt(at);
                if (!Characters.isWordPart(point) && !Characters.isInvisible(point)) {
                    break;
                }
                if (form.length() < WORD_LIMIT) {
                    Characters.append(point, form, folded);
                }
                at += Character.charCount(point);
            }
            int end = Math.min(at, text.length());
            if (!folded.isEmpty()) {
                add(field, start, end);
            }
            return at;
        }

        private void add(Field field, int start, int end) {
            boolean tooLong = !sentences.isEmpty() && tokens.size() - sentences.getLast() >= SENTENCE_LIMIT;
            if (!sentenceOpen || tooLong) {
                sentences.add(tokens.size());
                sentenceOpen = true;
            }
            String plain = folded.toString();
            String written = form.toString();
            tokens.add(new Token(field, start, end, written.equals(plain) ? plain : written, plain));
        }
    }
}
