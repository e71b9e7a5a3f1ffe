package org.econtacts.ui.desk;

import static org.econtacts.ui.desk.ServerCall.call;

import java.util.List;
import org.eclipse.jdt.annotation.Nullable;
import org.econtacts.client.EContactsClient;
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

/** The server over HTTP. */
record ClientDeskServer(EContactsClient client) implements DeskServer {

    @Override
    public QueueView queue(QueueFilter filter, long offset, int limit) throws NotDoneException {
        return call(() -> client.queue(filter, offset, limit));
    }

    @Override
    public boolean isPreparing() throws NotDoneException {
        return call(() -> client.health().status().equals("STARTING"));
    }

    @Override
    public MessageView message(String id) throws NotDoneException {
        return call(() -> client.message(id));
    }

    @Override
    public Lease lease(String message, @Nullable Long token) throws NotDoneException {
        return call(() -> client.lease(message, token));
    }

    @Override
    public void release(String message, long token) throws NotDoneException {
        call(() -> {
            client.release(message, token);
            return "";
        });
    }

    @Override
    public DraftView saveDraft(String message, DraftView draft) throws NotDoneException {
        return call(() -> client.saveDraft(message, draft));
    }

    @Override
    public void deleteDraft(String message) throws NotDoneException {
        call(() -> {
            client.deleteDraft(message);
            return "";
        });
    }

    @Override
    public DecisionView decide(DecisionOrder order, String key) throws NotDoneException {
        return call(() -> client.decide(order, key));
    }

    @Override
    public DecisionView cancel(String decision) throws NotDoneException {
        return call(() -> client.cancel(decision));
    }

    @Override
    public void transfer(String message, TransferOrder order) throws NotDoneException {
        call(() -> {
            client.transfer(message, order);
            return "";
        });
    }

    @Override
    public List<Office> offices() throws NotDoneException {
        return call(client::offices);
    }

    @Override
    public TemplateList templates(String text, String message) throws NotDoneException {
        return call(() -> client.templates(text, message));
    }
}
