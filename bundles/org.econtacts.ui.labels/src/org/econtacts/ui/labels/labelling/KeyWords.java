package org.econtacts.ui.labels.labelling;

import org.econtacts.ui.labels.Messages;

/** What is said while a label gets another key. */
record KeyWords(LabellingWords words, LabelKeys keys) {

    /** The key that a label has. */
    String now(String intent) {
        String cap = keys.cap(intent);
        return cap.isEmpty() ? texts().keysheet_without : fill(texts().keysheet_with, cap);
    }

    /** What is on the button that changes it. */
    String change(String intent) {
        String cap = keys.cap(intent);
        return cap.isEmpty() ? texts().key_give : fill(texts().key_other, cap);
    }

    /** What keeping the wish does, or why it cannot be kept. */
    String sentence(KeyChange change) {
        Messages texts = texts();
        return switch (change.wish()) {
            case KeyChange.Wish.Open open -> texts.keysheet_press;
            case KeyChange.Wish.Key(LabelKey key, var from) ->
                from.isEmpty()
                        ? fill(texts.keysheet_gets, key.cap(), words.title(change.intent()))
                        : fill(texts.keysheet_moves, key.cap(), words.title(from.get()));
            case KeyChange.Wish.Same(LabelKey key) -> fill(texts.keysheet_same, key.cap());
            case KeyChange.Wish.NoKey none ->
                change.canKeep() ? fill(texts.keysheet_loses, keys.cap(change.intent())) : texts.keysheet_without;
            case KeyChange.Wish.AllGone(int count) ->
                count == 0 ? texts.keysheet_nothing : fill(texts.keysheet_all_gone, words.number(count));
            case KeyChange.Wish.Command(LabellingKey.Plain command) -> fill(texts.keysheet_taken, command(command));
            case KeyChange.Wish.Suggestion suggestion -> fill(texts.keysheet_taken, texts.keys_best);
            case KeyChange.Wish.SinglesOff off -> texts.keysheet_singles_off;
            case KeyChange.Wish.Unfit unfit -> texts.keysheet_unfit;
        };
    }

    private String command(LabellingKey.Plain command) {
        Messages texts = texts();
        return switch (command) {
            case OUT_OF_SCOPE -> texts.action_out_of_scope;
            case SKIP -> texts.action_skip;
            case UNDO -> texts.action_undo;
            case REDO -> texts.action_redo;
            case FLAG -> texts.action_flag;
            case NOTE -> texts.action_note;
            case LABEL_CHOSEN -> texts.keys_chosen;
            case SEARCH -> texts.search_title;
            case LEAVE_SEARCH -> texts.keys_leave;
            case RELOAD -> texts.keys_reload;
            case CHANGE_KEY -> texts.key_give;
            case SHOW_KEYS -> texts.keys_title;
        };
    }

    private Messages texts() {
        return words.texts();
    }

    private static String fill(String pattern, Object... values) {
        return LabellingWords.fill(pattern, values);
    }
}
