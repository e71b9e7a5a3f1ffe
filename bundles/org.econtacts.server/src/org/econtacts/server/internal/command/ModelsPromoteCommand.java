package org.econtacts.server.internal.command;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.eclipse.jdt.annotation.Nullable;
import org.econtacts.protocol.ModelManifest;
import org.econtacts.protocol.ModelManifest.Promotion;
import org.econtacts.server.internal.models.ModelComparison;
import org.econtacts.server.internal.models.ModelFolder;
import org.econtacts.server.internal.models.ModelRefusedException;
import org.econtacts.server.internal.models.TrainingData;
import org.econtacts.store.AuditEntry;
import org.econtacts.store.Store;
import org.econtacts.suggest.SuggestionService;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code models promote}: a candidate works from the next start on, if control messages prove that nothing gets worse. */
@Command(name = "promote")
final class ModelsPromoteCommand implements Callable<Integer> {

    private final Surroundings surroundings;
    private final ModelWork work;

    @Mixin
    private DataOption data = new DataOption();

    @Parameters(paramLabel = "ID", descriptionKey = "model")
    private String id = "";

    @Option(names = "--force")
    private boolean force;

    @Option(names = "--reason", paramLabel = "TEXT")
    private String reason = "";

    @Spec
    @Nullable
    CommandSpec spec;

    ModelsPromoteCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
        this.work = new ModelWork(surroundings);
    }

    @Override
    public Integer call() throws CommandFailedException {
        CommandSpec own = spec;
        if (own != null && force == reason.isBlank()) {
            throw new ParameterException(
                    own.commandLine(), surroundings.sentences().say("models.needs-reason"));
        }
        ModelFolder folder = work.folder(data.folder());
        ModelManifest candidate = work.require(folder, id);
        try (Store store = surroundings.open(data.folder())) {
            return promote(store, folder, candidate);
        } catch (ModelRefusedException e) {
            throw work.refused(e);
        } catch (IOException e) {
            throw new CommandFailedException(e.getMessage(), e);
        }
    }

    private int promote(Store store, ModelFolder folder, ModelManifest candidate)
            throws ModelRefusedException, IOException {
        ModelComparison.Result result = compare(store, folder, candidate);
        surroundings.say(
                "models.comparison",
                result.candidate().cases(),
                100 * result.difference(),
                100 * result.low(),
                result.champion().ece(),
                result.candidate().ece());
        if (!force && !result.allows()) {
            surroundings.say("models.not-promoted", candidate.id());
            return ExitCode.REFUSED;
        }
        Instant now = surroundings.clock().instant();
        folder.promote(
                candidate,
                new Promotion(
                        now, force, reason.strip(), result.candidate().cases(), result.difference(), result.low()));
        audit(store, now, candidate.id() + (force ? " forced: " + reason.strip() : ""));
        surroundings.say("models.promoted", candidate.id());
        return ExitCode.DONE;
    }

    private ModelComparison.Result compare(Store store, ModelFolder folder, ModelManifest candidate)
            throws ModelRefusedException, IOException {
        SuggestionService engine = surroundings.services().get().engine();
        TrainingData training = new TrainingData(store, engine);
        ModelComparison comparison = new ModelComparison(store.decisions(), training, engine, folder);
        Optional<ModelManifest> champion = champion(folder);
        return comparison.run(champion.isPresent() ? champion.get() : null, candidate);
    }

    /** A champion that is damaged does not work: the server trains instead, and so does the comparison. */
    private static Optional<ModelManifest> champion(ModelFolder folder) throws IOException {
        try {
            Optional<String> current = folder.current();
            if (current.isEmpty()) {
                return Optional.empty();
            }
            ModelManifest champion = folder.manifest(current.get());
            folder.model(champion);
            return Optional.of(champion);
        } catch (ModelRefusedException e) {
            return Optional.empty();
        }
    }

    private static void audit(Store store, Instant at, String detail) {
        store.audit().append(new AuditEntry(at, "", "model-promoted", "", "", detail));
    }
}
