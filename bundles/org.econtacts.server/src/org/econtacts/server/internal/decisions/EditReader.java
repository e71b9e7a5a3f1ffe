package org.econtacts.server.internal.decisions;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.jdt.annotation.Nullable;
import org.econtacts.analysis.Tokenizer;
import org.econtacts.model.Edit;
import org.econtacts.model.Edit.Fate;
import org.econtacts.server.internal.decisions.SentenceDiff.Sentence;
import org.econtacts.server.internal.decisions.SentenceDiff.Step;
import org.econtacts.server.internal.templates.ComposedAnswer;
import org.econtacts.server.internal.templates.ComposedAnswer.Body;

/** Finds out what became of each sentence of a proposed answer. */
final class EditReader {

    private final Tokenizer tokenizer = new Tokenizer();

    /** A sentence of a template, or one of the letter's own; a value put in may cut it in several. */
    private static final class Slot {
        final @Nullable Body body;
        final Set<Fate> fates = EnumSet.noneOf(Fate.class);
        int added;

        Slot(@Nullable Body body) {
            this.body = body;
        }

        Fate fate() {
            if (fates.size() > 1) {
                return Fate.CHANGED;
            }
            return fates.isEmpty() ? Fate.KEPT : fates.iterator().next();
        }

        List<Fate> letters(boolean own) {
            List<Fate> letters = new ArrayList<>();
            if (own) {
                letters.add(fate());
            }
            for (int i = 0; i < added; i++) {
                letters.add(Fate.ADDED);
            }
            return letters;
        }
    }

    /** What became of a proposed answer in the text that was sent. */
    Edit read(ComposedAnswer proposed, String sent) {
        List<Sentence> sentences = SentenceDiff.sentences(tokenizer.read(proposed.text()));
        TreeMap<Integer, Slot> slots = slots(proposed, sentences);
        Slot beginning = new Slot(null);
        for (Step step : SentenceDiff.compare(sentences, SentenceDiff.sentences(tokenizer.read(sent)))) {
            Slot slot = step.before() < 0
                    ? beginning
                    : slots.floorEntry(sentences.get(step.before()).start()).getValue();
            if (step.fate() == Fate.ADDED) {
                slot.added++;
            } else {
                slot.fates.add(step.fate());
            }
        }
        return edit(beginning, slots);
    }

    private static TreeMap<Integer, Slot> slots(ComposedAnswer proposed, List<Sentence> sentences) {
        TreeMap<Integer, Slot> slots = new TreeMap<>();
        for (Sentence sentence : sentences) {
            if (proposed.bodies().stream().noneMatch(body -> holds(body, sentence))) {
                slots.put(sentence.start(), new Slot(null));
            }
        }
        for (Body body : proposed.bodies()) {
            body.starts().forEach(start -> slots.put(start, new Slot(body)));
        }
        return slots;
    }

    private static boolean holds(Body body, Sentence sentence) {
        return sentence.start() >= body.starts().getFirst() && sentence.start() < body.end();
    }

    private static Edit edit(Slot beginning, Map<Integer, Slot> slots) {
        List<Edit.Passage> passages = new ArrayList<>();
        List<Fate> letters = new ArrayList<>(beginning.letters(false));
        Body body = null;
        for (Slot slot : slots.values()) {
            if (slot.body != body) {
                close(passages, body, letters);
                body = slot.body;
            }
            letters.addAll(slot.letters(true));
        }
        close(passages, body, letters);
        return new Edit(passages);
    }

    private static void close(List<Edit.Passage> passages, @Nullable Body body, List<Fate> letters) {
        if (!letters.isEmpty()) {
            passages.add(
                    body == null
                            ? new Edit.Passage("", 0, letters)
                            : new Edit.Passage(
                                    body.template().id(), body.template().version(), letters));
            letters.clear();
        }
    }
}
