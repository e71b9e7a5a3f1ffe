package org.econtacts.ui.labels.labelling;

import java.util.Optional;

/**
 * Another key for a label, or none: what was pressed last, and whether the label can have it. Nothing changes before it is
 * kept. UI thread only.
 */
final class KeyChange {

    private final LabelKeys keys;
    private final String intent;
    private final boolean single;
    private Wish wish = new Wish.Open();

    /** What was pressed or chosen last. */
    sealed interface Wish {

        /** Nothing yet. */
        record Open() implements Wish {}

        /** @param from the label that loses the key; empty = none has it */
        record Key(LabelKey key, Optional<String> from) implements Wish {}

        /** The label has that key already. */
        record Same(LabelKey key) implements Wish {}

        /** The label has no key of its own any more. */
        record NoKey() implements Wish {}

        /** @param keys so many labels lose theirs */
        record AllGone(int keys) implements Wish {}

        /** The key does something else on the page. */
        record Command(LabellingKey.Plain command) implements Wish {}

        /** The key chooses what the engine suggests. */
        record Suggestion() implements Wish {}

        /** Single characters are switched off. */
        record SinglesOff() implements Wish {}

        /** No label can have that key. */
        record Unfit() implements Wish {}
    }

    /** @param single whether single characters are keys */
    KeyChange(LabelKeys keys, String intent, boolean single) {
        this.keys = keys;
        this.intent = intent;
        this.single = single;
    }

    String intent() {
        return intent;
    }

    Wish wish() {
        return wish;
    }

    /** A key was pressed for the label; as in the SWT event. */
    void press(int keyCode, char character, int stateMask) {
        LabellingKey key = LabellingKey.of(keyCode, character, stateMask, false, true, true);
        wish = switch (key) {
            case null -> new Wish.Unfit();
            case LabellingKey.Free free -> wish(free.key());
            case LabellingKey.Plain command -> new Wish.Command(command);
            case LabellingKey.Best best -> new Wish.Suggestion();
            case LabellingKey.Also also -> new Wish.Suggestion();
        };
    }

    private Wish wish(LabelKey key) {
        if (!single && !key.isFunction()) {
            return new Wish.SinglesOff();
        }
        Optional<String> before = keys.intent(key);
        return before.equals(Optional.of(intent)) ? new Wish.Same(key) : new Wish.Key(key, before);
    }

    void wantNoKey() {
        wish = new Wish.NoKey();
    }

    void wantAllGone() {
        wish = new Wish.AllGone(keys.all().size());
    }

    /** Whether keeping it changes something. */
    boolean canKeep() {
        return switch (wish) {
            case Wish.Key key -> true;
            case Wish.NoKey none -> keys.key(intent).isPresent();
            case Wish.AllGone all -> all.keys() > 0;
            case Wish.Open open -> false;
            case Wish.Same same -> false;
            case Wish.Command command -> false;
            case Wish.Suggestion suggestion -> false;
            case Wish.SinglesOff off -> false;
            case Wish.Unfit unfit -> false;
        };
    }

    /** Changes the keys; returns whether something changed. */
    boolean keep() {
        if (!canKeep()) {
            return false;
        }
        if (wish instanceof Wish.Key(LabelKey key, Optional<String> from)) {
            keys.give(intent, key);
        } else if (wish instanceof Wish.NoKey) {
            keys.take(intent);
        } else {
            keys.reset();
        }
        return true;
    }
}
