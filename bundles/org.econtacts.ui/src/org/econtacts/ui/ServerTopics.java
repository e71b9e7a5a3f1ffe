package org.econtacts.ui;

import org.econtacts.protocol.ServerEvent;

/**
 * Topics of the event broker on which the server's events arrive. The data ({@code IEventBroker.DATA}) is the id of
 * what changed, empty for more than one, also after the connection was lost and found again.
 */
public final class ServerTopics {

    public static final String MESSAGE = "org/econtacts/server/MESSAGE";
    public static final String TEMPLATES = "org/econtacts/server/TEMPLATES";
    public static final String SAMPLES = "org/econtacts/server/SAMPLES";
    public static final String LABEL_SET = "org/econtacts/server/LABEL_SET";
    public static final String MODEL = "org/econtacts/server/MODEL";

    /** Not from the server: a message for which nothing reliable was found stands before the user. Its data is the id. */
    public static final String SHOWN = "org/econtacts/ui/SHOWN";

    /** Not from the server: a message and what was suggested for it stand before the user. Its data is the id. */
    public static final String SUGGESTED = "org/econtacts/ui/SUGGESTED";

    private ServerTopics() {}

    /** The topic of a kind of event. */
    public static String of(ServerEvent.Kind kind) {
        return "org/econtacts/server/" + kind.name();
    }
}
