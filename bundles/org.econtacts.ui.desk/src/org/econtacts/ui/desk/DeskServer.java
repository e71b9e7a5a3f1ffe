package org.econtacts.ui.desk;

import java.util.List;
import org.eclipse.jdt.annotation.Nullable;
import org.econtacts.client.QueueFilter;
import org.econtacts.model.Lease;
import org.econtacts.model.Office;
import org.econtacts.protocol.DecisionOrder;
import org.econtacts.protocol.DecisionView;
import org.econtacts.protocol.DraftView;
import org.econtacts.protocol.MessageView;
import org.econtacts.protocol.QueueView;
import org.econtacts.protocol.TemplateList;
import org.econtacts.protocol.TransferOrder;

/** What the desk asks of the server; every call blocks. A seam: an offline cache takes its place without a change here. */
public interface DeskServer {

    QueueView queue(QueueFilter filter, long offset, int limit) throws NotDoneException;

    /** Whether it is still loading or learning, so that messages may be about to appear. */
    boolean isPreparing() throws NotDoneException;

    MessageView message(String id) throws NotDoneException;

    /** Takes the message in hand, or renews the lease whose token is given. */
    Lease lease(String message, @Nullable Long token) throws NotDoneException;

    void release(String message, long token) throws NotDoneException;

    DraftView saveDraft(String message, DraftView draft) throws NotDoneException;

    void deleteDraft(String message) throws NotDoneException;

    /** Whether a decision is taken without a lease, and kept until the server can be told. */
    default boolean keepsDecisions() {
        return false;
    }

    /** The same key twice has one effect. */
    DecisionView decide(DecisionOrder order, String key) throws NotDoneException;

    DecisionView cancel(String decision) throws NotDoneException;

    void transfer(String message, TransferOrder order) throws NotDoneException;

    List<Office> offices() throws NotDoneException;

    /** Templates that match, filled for that message. */
    TemplateList templates(String text, String message) throws NotDoneException;
}
