package org.econtacts.server.internal.command;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.eclipse.jdt.annotation.Nullable;
import org.econtacts.model.Office;
import org.econtacts.protocol.IntakeReport;
import org.econtacts.server.internal.ServerCore;
import org.econtacts.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code import}: brings JSON Lines files into a data folder that no server has open. */
@Command(name = "import")
final class ImportCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Spec
    private @Nullable CommandSpec spec;

    // not required by the parser: it would be so for "import labels" as well
    @Option(names = "--data", paramLabel = "DIR")
    private @Nullable Path data;

    @Option(names = "--as", paramLabel = "messages|samples|templates")
    private ImportRun.Kind kind = ImportRun.Kind.MESSAGES;

    @Option(names = "--office", paramLabel = "ID")
    private @Nullable String office;

    @Option(names = "--text-language", paramLabel = "CODE")
    private String textLanguage = "fr";

    @Parameters(arity = "0..*", paramLabel = "FILE", descriptionKey = "file")
    private List<Path> files = List.of();

    ImportCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws CommandFailedException, InterruptedException {
        Path folder = data;
        if (folder == null || files.isEmpty()) {
            throw missing(folder == null ? "--data" : "FILE");
        }
        for (Path file : files) {
            surroundings.requireFile(file);
        }
        Store store = surroundings.open(folder);
        try (ServerCore core = new ServerCore(surroundings.parts(store, 0, folder))) {
            return run(core);
        } catch (IOException e) {
            String why = new FileFailure(surroundings.sentences()).sentence(e);
            throw new CommandFailedException(surroundings.sentences().say("import.broken", why), e);
        }
    }

    private ParameterException missing(String what) {
        return new ParameterException(
                Objects.requireNonNull(spec).commandLine(),
                surroundings.sentences().say("usage.missing", what));
    }

    private int run(ServerCore core) throws IOException, InterruptedException {
        boolean first = core.beginFirstStart();
        String into = requireOffice(core);
        Instant start = surroundings.clock().instant();
        ImportRun run = new ImportRun(core, surroundings, kind, into, textLanguage, first);
        boolean refused = false;
        run.begin();
        for (Path file : files) {
            IntakeReport report = run.add(file);
            refused |= run.refusals() > 0;
            say(file, report, run.refusals());
        }
        run.end();
        Duration time = Duration.between(start, surroundings.clock().instant());
        surroundings.say("import.time", time.toMillis() / 1000.0);
        return refused ? ExitCode.REFUSED : ExitCode.DONE;
    }

    private String requireOffice(ServerCore core) {
        List<String> ids = core.parts().store().messages().offices().stream()
                .map(Office::id)
                .toList();
        String wanted = office;
        if (wanted == null) {
            return ids.getFirst();
        }
        CommandSpec own = spec;
        if (!ids.contains(wanted) && own != null) {
            throw new ParameterException(
                    own.commandLine(), surroundings.sentences().say("import.office", wanted, String.join(", ", ids)));
        }
        return wanted;
    }

    private void say(Path file, IntakeReport report, long refusals) {
        surroundings.say("import.file", file.toString(), report.accepted(), report.known(), refusals);
    }
}
