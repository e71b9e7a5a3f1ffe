package org.econtacts.ui.desk.answer;

import java.util.ArrayDeque;
import java.util.Deque;
import org.eclipse.jdt.annotation.Nullable;

/** What was typed, so that it can be undone and redone; letters typed in a row are one step. */
public final class EditHistory {

    private static final int STEPS = 500;

    /**
     * One replacement.
     *
     * @param start where, in UTF-16 units
     * @param removed what stood there
     * @param inserted what stands there now
     */
    public record Edit(int start, String removed, String inserted) {

        Edit reversed() {
            return new Edit(start, inserted, removed);
        }
    }

    private final Deque<Edit> done = new ArrayDeque<>();
    private final Deque<Edit> undone = new ArrayDeque<>();

    /** Records an edit that the user has made. */
    public void record(Edit edit) {
        undone.clear();
        Edit last = done.peek();
        if (last != null && continues(last, edit)) {
            done.pop();
            done.push(new Edit(last.start, last.removed, last.inserted + edit.inserted));
        } else {
            done.push(edit);
        }
        if (done.size() > STEPS) {
            done.removeLast();
        }
    }

    private static boolean continues(Edit last, Edit next) {
        return next.removed.isEmpty()
                && next.inserted.length() == 1
                && !next.inserted.isBlank()
                && !last.inserted.isEmpty()
                && last.inserted.indexOf('\n') < 0
                && last.start + last.inserted.length() == next.start;
    }

    /** The edit to make to undo the last step; null when there is none. */
    public @Nullable Edit undo() {
        Edit edit = done.poll();
        if (edit == null) {
            return null;
        }
        undone.push(edit);
        return edit.reversed();
    }

    /** The edit to make to redo what was undone last; null when there is none. */
    public @Nullable Edit redo() {
        Edit edit = undone.poll();
        if (edit != null) {
            done.push(edit);
        }
        return edit;
    }

    /** Whether there is a step to undo. */
    public boolean canUndo() {
        return !done.isEmpty();
    }

    /** Forgets everything: another text. */
    public void clear() {
        done.clear();
        undone.clear();
    }
}
