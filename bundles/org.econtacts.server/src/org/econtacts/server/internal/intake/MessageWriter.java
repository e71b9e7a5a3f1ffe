package org.econtacts.server.internal.intake;

import java.util.List;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.econtacts.server.internal.intake.IncomingMessages.Incoming;

/** Analyses and stores batches of messages. */
public final class MessageWriter implements LineIntake.BatchWriter<Incoming> {

    private final MessageIntake intake;

    public MessageWriter(MessageIntake intake) {
        this.intake = intake;
    }

    @Override
    public int write(List<Incoming> batch) throws InterruptedException {
        return intake.add(batch);
    }

    @Override
    @NonNullByDefault({})
    public String id(Incoming each) {
        return each.message().id();
    }
}
