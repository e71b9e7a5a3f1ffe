package org.econtacts.model;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.jdt.annotation.Nullable;

/**
 * What an agent made of a proposed answer, sentence by sentence; it tells nothing of what was written.
 *
 * @param passages in the order of the proposed text; empty = the answer was not made from a template
 */
public record Edit(List<Passage> passages) {

    /** Of an answer that was not made from a template, or whose template is gone. */
    public static final Edit NONE = new Edit(List.of());

    /** What became of one sentence. */
    public enum Fate {
        KEPT,
        CHANGED,
        REMOVED,
        /** Written by the agent, after the sentence before it. */
        ADDED;

        private char letter() {
            return name().charAt(0);
        }

        private static Fate of(int letter) {
            return Arrays.stream(values())
                    .filter(fate -> fate.letter() == letter)
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("no fate " + letter));
        }
    }

    /**
     * Sentences that come from one template, or from none.
     *
     * @param template id of the template; empty = greeting, closing, signature
     * @param version of the template; 0 without one
     * @param sentences all those of the template's body in order, with what was added between them
     */
    public record Passage(String template, int version, List<Fate> sentences) {

        public Passage {
            sentences = List.copyOf(sentences);
        }
    }

    public Edit {
        passages = List.copyOf(passages);
    }

    /** As text of one line for each passage: a letter for each sentence, then version and id of the template. */
    public String written() {
        return passages.stream().map(Edit::line).collect(Collectors.joining("\n"));
    }

    private static String line(Passage passage) {
        String letters =
                passage.sentences().stream().map(fate -> "" + fate.letter()).collect(Collectors.joining());
        return passage.template().isEmpty() ? letters : letters + ' ' + passage.version() + ' ' + passage.template();
    }

    /**
     * The edit that was {@link #written()}.
     *
     * @param written null or empty for none
     * @throws IllegalArgumentException if it is something else
     */
    public static Edit read(@Nullable String written) {
        return written == null || written.isEmpty()
                ? NONE
                : new Edit(written.lines().map(Edit::passage).toList());
    }

    private static Passage passage(String line) {
        String[] parts = line.split(" ", 3);
        List<Fate> fates = parts[0].chars().mapToObj(Fate::of).toList();
        return parts.length < 3 ? new Passage("", 0, fates) : new Passage(parts[2], Integer.parseInt(parts[1]), fates);
    }
}
