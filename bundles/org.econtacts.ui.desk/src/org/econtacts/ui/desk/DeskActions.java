package org.econtacts.ui.desk;

import java.util.EnumMap;
import java.util.Map;
import org.econtacts.ui.desk.shortcuts.DeskAction;

/** What each action does in this window: the parts say so as they are built. UI thread only. */
public final class DeskActions {

    private final Map<DeskAction, Runnable> actions = new EnumMap<>(DeskAction.class);

    /** Says what an action does. */
    public void define(DeskAction action, Runnable does) {
        actions.put(action, does);
    }

    /** Whether it does something by now. */
    public boolean isDefined(DeskAction action) {
        return actions.containsKey(action);
    }

    /** Does it; nothing when it is not defined yet. */
    public void perform(DeskAction action) {
        actions.getOrDefault(action, () -> {}).run();
    }
}
