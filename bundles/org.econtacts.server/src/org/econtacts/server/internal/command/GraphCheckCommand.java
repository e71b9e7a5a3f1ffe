package org.econtacts.server.internal.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.eclipse.jdt.annotation.Nullable;
import org.econtacts.analysis.GraphInspector;
import org.econtacts.analysis.GraphInspector.Finding;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code graph check}: says what is to be put right in an intention graph, one finding a line. */
@Command(name = "check")
final class GraphCheckCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Parameters(paramLabel = "FILE", descriptionKey = "graph-file")
    private @Nullable Path file;

    GraphCheckCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws CommandFailedException {
        GraphInspector inspector = surroundings.services().get().graphs();
        Locale language = surroundings.sentences().language();
        List<Finding> findings = new GraphFile(surroundings, file).read(in -> inspector.check(in, language));
        findings.forEach(this::print);
        if (findings.isEmpty()) {
            surroundings.say("graph.fine", String.valueOf(file));
        }
        surroundings.out().flush();
        return findings.isEmpty() ? ExitCode.DONE : ExitCode.REFUSED;
    }

    private void print(Finding finding) {
        String severity = surroundings.sentences().say("graph." + finding.severity());
        surroundings.out().println(file + ":" + finding.line() + ": " + severity + " " + finding.sentence());
    }
}
