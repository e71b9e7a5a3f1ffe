package org.econtacts.ui.desk.shortcuts;

/** What the agent can do at the desk. */
public enum DeskAction {
    NEXT,
    PREVIOUS,
    CHOOSE_1,
    CHOOSE_2,
    CHOOSE_3,
    ACCEPT,
    EXPLAIN,
    EDIT,
    SEND,
    REJECT,
    UNDO,
    NEXT_GAP,
    SEARCH_TEMPLATES,
    NAME_INTENT,
    TRANSFER,
    QUEUE,
    FILTER,
    REFRESH,
    SHOW_KEYS
}
