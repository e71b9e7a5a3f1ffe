package org.econtacts.testkit.net;

/**
 * What a line does to requests and replies; probabilities from 0 to 1, each by itself.
 *
 * @param loseRequest the server never sees it
 * @param loseReply the server does it, the client never hears
 * @param twice the server gets it twice, one reply comes back
 * @param late the server gets it once more, some requests later
 * @param cutReply the line breaks somewhere in the reply
 * @param bytesPerSecond of replies; 0 = as fast as it goes
 */
public record Faults(
        double loseRequest, double loseReply, double twice, double late, double cutReply, int bytesPerSecond) {

    /** A sound line. */
    public static final Faults NONE = new Faults(0, 0, 0, 0, 0, 0);
}
