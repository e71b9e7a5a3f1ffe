package org.econtacts.server.internal.command;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.econtacts.protocol.ModelManifest;
import org.econtacts.server.internal.models.ModelFolder;
import org.econtacts.server.internal.models.ModelTraining;
import org.econtacts.server.internal.models.SuspectedLabels;
import org.econtacts.server.internal.models.TrainingData;
import org.econtacts.store.Store;
import org.econtacts.suggest.Orchestrator;
import org.econtacts.suggest.SuggestionService;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code train}: makes a candidate of what the data folder and the product give to learn from. */
@Command(name = "train")
final class TrainCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Mixin
    private DataOption data = new DataOption();

    @Option(names = "--seed", paramLabel = "N")
    private long seed = Orchestrator.DEFAULT_SEED;

    TrainCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws CommandFailedException {
        try (Store store = surroundings.open(data.folder())) {
            SuggestionService engine = surroundings.services().get().engine();
            ModelFolder folder = new ModelWork(surroundings).folder(data.folder());
            ModelManifest made = new ModelTraining(new TrainingData(store, engine), engine, folder)
                    .run(seed, surroundings.clock().instant());
            new ModelWork(surroundings).print(made);
            int suspected = new SuspectedLabels(
                            store.labels(),
                            new TrainingData(store, engine).builtInExamples(),
                            surroundings.services().get().evaluation())
                    .find(seed);
            surroundings.say("train.suspected", suspected);
        } catch (IOException e) {
            String why = new FileFailure(surroundings.sentences()).sentence(e);
            throw new CommandFailedException(surroundings.sentences().say("command.failed", why), e);
        }
        return ExitCode.DONE;
    }
}
