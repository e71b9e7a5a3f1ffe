package org.econtacts.server.internal.command;

import java.util.concurrent.Callable;
import org.econtacts.protocol.ModelManifest;
import org.econtacts.server.internal.models.ModelFolder;
import org.econtacts.server.internal.models.ModelRefusedException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code models show}: all that is known of a model. */
@Command(name = "show")
final class ModelsShowCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Mixin
    private DataOption data = new DataOption();

    @Parameters(paramLabel = "ID", descriptionKey = "model")
    private String id = "";

    ModelsShowCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws CommandFailedException {
        ModelWork work = new ModelWork(surroundings);
        ModelFolder folder = work.folder(data.folder());
        ModelManifest model = work.require(folder, id);
        work.print(model);
        try {
            folder.model(model);
        } catch (ModelRefusedException e) {
            throw work.refused(e);
        }
        return ExitCode.DONE;
    }
}
