package org.econtacts.client;

/** Whether the server can be reached. */
public enum ConnectionState {
    /** The stream of events is open. */
    ONLINE,
    /** The first connection, or another try after a loss, is under way. */
    CONNECTING,
    /** The last try failed; the next one comes by itself. */
    OFFLINE
}
