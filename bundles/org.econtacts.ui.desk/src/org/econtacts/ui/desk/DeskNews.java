package org.econtacts.ui.desk;

import org.eclipse.jdt.annotation.Nullable;
import org.econtacts.protocol.SuggestionView;

/** What the desk has to tell the agent, to be put in words. UI thread only. */
public interface DeskNews {

    /** An answer is on its way and can be taken back for a few seconds. */
    void sent(Sending sending);

    /** The server is away: the answer is kept on this machine and goes out later. */
    void kept(Sending sending);

    /** The last answer was taken back; its message is at hand again. */
    void takenBack(Sending sending);

    /** It went out before it could be taken back. */
    void tooLate(Sending sending);

    /** There is nothing to take back. */
    void nothingToTakeBack();

    /** The server would not have the decision; the text is kept and comes back with the message. */
    void refused(Sending sending, Exception why);

    /** A suggestion was turned down; the message stays open. */
    void rejected(SuggestionView suggestion);

    /** The message now belongs to another office. */
    void transferred(String office);

    /** Something else did not work. */
    void failed(Exception why);

    /**
     * One answer on its way.
     *
     * @param message id of the message
     * @param sender the taxpayer's name; may be empty
     */
    record Sending(String message, String sender) {}

    /** Why an answer cannot be sent as it stands. */
    enum Obstacle {
        NONE,
        /** There is no message, or it is not loaded yet. */
        NO_MESSAGE,
        /** Somebody else has it in hand, or it has been answered. */
        NOT_EDITABLE,
        /** Nothing is written. */
        EMPTY,
        /** A placeholder is not filled. */
        UNFILLED,
        /** There is no suggestion to accept or reject. */
        NO_SUGGESTION,
        /** There are suggestions, of which none is chosen. */
        NOT_CHOSEN,
        /** It is measured on this message what is asked, and nobody has said it yet. */
        NO_INTENT
    }

    /** The desk cannot do what was asked. */
    void hindered(Obstacle why, @Nullable Work work);
}
