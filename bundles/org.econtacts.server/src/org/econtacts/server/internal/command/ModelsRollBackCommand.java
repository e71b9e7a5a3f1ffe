package org.econtacts.server.internal.command;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.econtacts.server.internal.models.ModelFolder;
import org.econtacts.store.AuditEntry;
import org.econtacts.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code models roll-back}: the model that worked before works again from the next start on. */
@Command(name = "roll-back")
final class ModelsRollBackCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Mixin
    private DataOption data = new DataOption();

    ModelsRollBackCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws CommandFailedException {
        ModelFolder folder = new ModelWork(surroundings).folder(data.folder());
        try (Store store = surroundings.open(data.folder())) {
            Optional<String> left = folder.rollBack();
            if (left.isEmpty()) {
                throw new CommandFailedException(surroundings.sentences().say("models.none-promoted"), null);
            }
            store.audit()
                    .append(new AuditEntry(
                            surroundings.clock().instant(), "", "model-rolled-back", "", "", left.get()));
            String now = folder.current().orElse(surroundings.sentences().say("models.trained-at-start"));
            surroundings.say("models.rolled-back", left.get(), now);
        } catch (IOException e) {
            throw new CommandFailedException(e.getMessage(), e);
        }
        return ExitCode.DONE;
    }
}
