package org.econtacts.analysis.retrieval;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.eclipse.jdt.annotation.Nullable;
import org.econtacts.analysis.Lesson;

/** The examples that are compared with: a limited number for each intent, so that a frequent one does not crowd out the rest. */
final class Exemplars {

    static final int LIMIT = 200;
    private static final int TITLE_LENGTH = 120;
    /** Longer texts are compared by their beginning. */
    private static final int TEXT_LENGTH = 2000;

    private final Map<Integer, LinkedHashSet<Case>> byIntent = new HashMap<>();

    /** The case made of a training text, which may be shown; null when the intent has enough of them or has this one. */
    @Nullable
    Case add(Lesson lesson) {
        return add(of(lesson, true));
    }

    /** The case made of a decision on a taxpayer's message, which is compared with but never shown; null as above. */
    @Nullable
    Case learn(Lesson lesson) {
        return add(of(lesson, false));
    }

    private @Nullable Case add(Case made) {
        LinkedHashSet<Case> known = byIntent.computeIfAbsent(made.intent(), intent -> new LinkedHashSet<>());
        return known.size() < LIMIT && known.add(made) ? made : null;
    }

    /** Forgets the case made of a lesson, and returns it. */
    Case remove(Lesson lesson) {
        Case made = of(lesson, false);
        LinkedHashSet<Case> known = byIntent.get(lesson.intent());
        if (known != null) {
            known.remove(made);
        }
        return made;
    }

    private static Case of(Lesson lesson, boolean shown) {
        String text = cut(lesson.text().strip(), TEXT_LENGTH);
        if (!shown) {
            return new Case(lesson.intent(), "", text, false);
        }
        String line = text.replaceAll("\\s+", " ");
        String title = line.length() > TITLE_LENGTH ? cut(line, TITLE_LENGTH) + "…" : line;
        return new Case(lesson.intent(), title, text, false);
    }

    /** Not between the two halves of a character. */
    private static String cut(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length);
    }

    List<Case> all() {
        List<Case> all = new ArrayList<>();
        byIntent.keySet().stream().sorted().forEach(intent -> all.addAll(byIntent.get(intent)));
        return all;
    }

    int size() {
        return byIntent.values().stream().mapToInt(LinkedHashSet::size).sum();
    }

    void save(DataOutputStream out) throws IOException {
        List<Case> all = all();
        out.writeInt(all.size());
        for (Case one : all) {
            byte[] text = one.text().getBytes(StandardCharsets.UTF_8);
            out.writeInt(one.intent());
            out.writeUTF(one.title());
            out.writeInt(text.length);
            out.write(text);
        }
    }

    static Exemplars load(DataInputStream in) throws IOException {
        Exemplars exemplars = new Exemplars();
        for (int left = in.readInt(); left > 0; left--) {
            int intent = in.readInt();
            String title = in.readUTF();
            String text = new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
            exemplars
                    .byIntent
                    .computeIfAbsent(intent, place -> new LinkedHashSet<>())
                    .add(new Case(intent, title, text, false));
        }
        return exemplars;
    }
}
