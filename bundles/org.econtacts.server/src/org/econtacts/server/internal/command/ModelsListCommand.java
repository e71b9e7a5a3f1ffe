package org.econtacts.server.internal.command;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.econtacts.protocol.ModelManifest;
import org.econtacts.server.internal.models.ModelFolder;
import org.econtacts.server.internal.models.ModelRefusedException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code models list}: one model a line, oldest first; a model that cannot be used has its reason instead of figures. */
@Command(name = "list")
final class ModelsListCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Mixin
    private DataOption data = new DataOption();

    ModelsListCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws CommandFailedException {
        ModelWork work = new ModelWork(surroundings);
        ModelFolder folder = work.folder(data.folder());
        try {
            for (String id : folder.ids()) {
                print(work, folder, id);
            }
        } catch (IOException e) {
            throw new CommandFailedException(new FileFailure(surroundings.sentences()).sentence(e), e);
        }
        return ExitCode.DONE;
    }

    private void print(ModelWork work, ModelFolder folder, String id) throws IOException {
        try {
            ModelManifest model = folder.manifest(id);
            folder.model(model);
            surroundings.say(
                    "models.line",
                    id,
                    work.state(folder, id),
                    model.measures().accuracy(),
                    model.measures().ece(),
                    model.measures().cases());
        } catch (ModelRefusedException e) {
            surroundings.out().println(id + "\t" + e.sentence(surroundings.sentences()));
            surroundings.out().flush();
        }
    }
}
