package org.econtacts.ui.desk.shortcuts;

import org.econtacts.ui.desk.Messages;

/** What actions and keys are called. */
final class ActionNames {

    private ActionNames() {}

    static String of(DeskAction action, Messages texts) {
        return switch (action) {
            case NEXT -> texts.action_next;
            case PREVIOUS -> texts.action_previous;
            case CHOOSE_1 -> texts.action_choose_1;
            case CHOOSE_2 -> texts.action_choose_2;
            case CHOOSE_3 -> texts.action_choose_3;
            case ACCEPT -> texts.action_accept;
            case EXPLAIN -> texts.action_why;
            case EDIT -> texts.action_edit;
            case SEND -> texts.action_send;
            case REJECT -> texts.action_reject;
            case UNDO -> texts.action_undo;
            case NEXT_GAP -> texts.action_next_gap;
            case SEARCH_TEMPLATES -> texts.action_search;
            case NAME_INTENT -> texts.action_name_intent;
            case TRANSFER -> texts.action_transfer;
            case QUEUE -> texts.action_queue;
            case FILTER -> texts.action_filter;
            case REFRESH -> texts.action_refresh;
            case SHOW_KEYS -> texts.action_keys;
        };
    }

    /** The key as it is printed on the reader's keyboard. */
    static String key(String label, Messages texts) {
        return switch (label) {
            case "Down" -> texts.key_down;
            case "Up" -> texts.key_up;
            case "Del" -> texts.key_delete;
            case "Esc" -> texts.key_escape;
            case "Ctrl+Enter" -> texts.key_send;
            default -> label;
        };
    }
}
