package org.econtacts.app.session;

import jakarta.inject.Inject;
import java.text.MessageFormat;
import org.eclipse.e4.core.services.nls.Translation;
import org.eclipse.jdt.annotation.Nullable;
import org.econtacts.app.Messages;
import org.econtacts.sync.LocalStore;
import org.econtacts.sync.StoreInUseException;
import org.econtacts.sync.SyncStatus;
import org.econtacts.ui.Formats;
import org.econtacts.ui.Session;
import org.econtacts.ui.StatusBoard;
import org.econtacts.ui.StatusBoard.Warning;

/** Says in one sentence each what a person should know of the server and of what is kept on this machine. UI thread only. */
final class SessionWarnings {

    private static final String SERVER = "server";
    private static final String FULL = "full";
    private static final String DAMAGED = "damaged";
    private static final String NOTHING_KEPT = "nothing-kept";

    @Inject
    private StatusBoard board;

    @Inject
    private Formats formats;

    @Inject
    @Translation
    private Messages texts;

    private boolean damageRead;

    /** The window was opened on what is here. */
    void openedWithoutServer(Session session) {
        Session.Offline kept = session.offline();
        if (kept != null) {
            String since =
                    kept.store().cache().lastContact().map(formats::moment).orElse("");
            String sentence = MessageFormat.format(texts.session_offline, since);
            board.warn(SERVER, new Warning("cloud-off-tint", sentence, texts.warning_read, this::signedIn));
        }
    }

    /** The server answers again, but nobody has signed in. */
    void serverIsBack(Runnable signIn) {
        board.warn(SERVER, new Warning("info-tint", texts.session_back, texts.sign_in_do, signIn));
    }

    /** Somebody has signed in, or has read that the server is away. */
    void signedIn() {
        board.warn(SERVER, null);
    }

    /**
     * Nothing can be kept on this machine.
     *
     * @param problem why
     */
    void nothingKept(@Nullable Exception problem) {
        String sentence = MessageFormat.format(texts.store_none, why(problem));
        board.warn(
                NOTHING_KEPT,
                new Warning("warning-tint", sentence, texts.warning_read, () -> board.warn(NOTHING_KEPT, null)));
    }

    private String why(@Nullable Exception problem) {
        return switch (problem) {
            case null -> "";
            case StoreInUseException other -> texts.store_in_use;
            case LockedKeyException locked -> texts.store_locked;
            default -> String.valueOf(problem.getMessage());
        };
    }

    /** What can be said of the store now. */
    void store(LocalStore store, SyncStatus status) {
        board.warn(FULL, status.readOnly() ? new Warning("warning-tint", texts.store_full, "", () -> {}) : null);
        boolean journal = store.outbox().damaged().isPresent();
        if (!damageRead && (journal || store.cache().isRebuilt())) {
            String sentence = store.outbox()
                    .damaged()
                    .map(file -> MessageFormat.format(texts.store_journal_damaged, file.getFileName()))
                    .orElse(texts.store_damaged);
            board.warn(DAMAGED, new Warning("warning-tint", sentence, texts.warning_read, this::damageRead));
        }
    }

    private void damageRead() {
        damageRead = true;
        board.warn(DAMAGED, null);
    }
}
