package org.econtacts.ui.desk;

import static org.econtacts.ui.desk.ServerCall.call;

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
import org.econtacts.sync.DeskAccess;

/** The server when it is there, and what is kept on this machine when it is not. */
record SyncDeskServer(DeskAccess access) implements DeskServer {

    @Override
    public QueueView queue(QueueFilter filter, long offset, int limit) throws NotDoneException {
        return call(() -> access.queue(filter, offset, limit));
    }

    @Override
    public boolean isPreparing() throws NotDoneException {
        return call(access::isPreparing);
    }

    @Override
    public MessageView message(String id) throws NotDoneException {
        return call(() -> access.message(id));
    }

    @Override
    public Lease lease(String message, @Nullable Long token) throws NotDoneException {
        return call(() -> access.lease(message, token));
    }

    @Override
    public void release(String message, long token) throws NotDoneException {
        call(() -> {
            access.release(message, token);
            return "";
        });
    }

    @Override
    public DraftView saveDraft(String message, DraftView draft) throws NotDoneException {
        return call(() -> access.saveDraft(message, draft));
    }

    @Override
    public void deleteDraft(String message) throws NotDoneException {
        call(() -> {
            access.deleteDraft(message);
            return "";
        });
    }

    @Override
    public boolean keepsDecisions() {
        return true;
    }

    @Override
    public DecisionView decide(DecisionOrder order, String key) throws NotDoneException {
        return call(() -> access.decide(order, key));
    }

    @Override
    public DecisionView cancel(String decision) throws NotDoneException {
        return call(() -> access.cancel(decision));
    }

    @Override
    public void transfer(String message, TransferOrder order) throws NotDoneException {
        call(() -> {
            access.transfer(message, order);
            return "";
        });
    }

    @Override
    public List<Office> offices() throws NotDoneException {
        return call(access::offices);
    }

    @Override
    public TemplateList templates(String text, String message) throws NotDoneException {
        return call(() -> access.templates(text, message));
    }
}
