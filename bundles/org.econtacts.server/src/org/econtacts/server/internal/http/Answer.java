package org.econtacts.server.internal.http;

/** What goes back. */
public sealed interface Answer {

    /** A record as JSON. */
    record Json(int status, Object body) implements Answer {}

    /** Done, nothing to say. */
    record Empty() implements Answer {}

    /** A text that stays open; see {@link Streaming}. */
    record Stream(String contentType, Streaming body) implements Answer {}

    /** 200 with a record. */
    static Answer of(Object body) {
        return new Json(200, body);
    }

    /** 204. */
    static Answer done() {
        return new Empty();
    }

    /** Writes a text for as long as it likes. */
    @FunctionalInterface
    interface Streaming {

        /** Writes until the end, until the other side is gone, or until the server stops. */
        void writeTo(Out out) throws java.io.IOException, InterruptedException;
    }

    /** Where a stream writes. */
    @FunctionalInterface
    interface Out {

        /** Sends the text at once. */
        void send(String text) throws java.io.IOException;
    }
}
