package org.econtacts.server.internal.command;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.eclipse.jdt.annotation.Nullable;
import org.econtacts.analysis.GraphInspector;
import org.econtacts.analysis.GraphInspector.Standing;
import org.econtacts.analysis.GraphInspector.Term;
import org.econtacts.analysis.Scope;
import org.econtacts.model.Audience;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code graph explain}: shows which terms of an intention graph a text has, and what they add up to. */
@Command(name = "explain")
final class GraphExplainCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Parameters(index = "0", paramLabel = "FILE", descriptionKey = "graph-file")
    private @Nullable Path file;

    @Parameters(index = "1", paramLabel = "TEXT", descriptionKey = "graph-text")
    private @Nullable String text;

    @Option(names = "--audience", paramLabel = "INDIVIDUAL|BUSINESS")
    private @Nullable Audience audience;

    @Option(names = "--day", paramLabel = "YYYY-MM-DD")
    private @Nullable LocalDate day;

    GraphExplainCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws CommandFailedException {
        GraphInspector inspector = surroundings.services().get().graphs();
        String words = text == null ? "" : text;
        Scope scope = new Scope(audience, day);
        Locale language = surroundings.sentences().language();
        List<GraphInspector.Path> paths =
                new GraphFile(surroundings, file).read(in -> inspector.explain(in, words, scope, language));
        paths.forEach(this::print);
        if (paths.isEmpty()) {
            surroundings.say("graph.silent");
        }
        surroundings.out().flush();
        return ExitCode.DONE;
    }

    private void print(GraphInspector.Path path) {
        surroundings.out().println(path.intent() + " " + signed(path.logOdds()));
        path.terms().forEach(term -> surroundings.out().println("  " + line(term)));
    }

    /** {@code +3.0  <modifier> … adresse  (change my address, FILE:12)}. */
    private String line(Term term) {
        String found = String.join(" ", term.words());
        String why = term.standing() == Standing.COUNTS
                ? ""
                : " " + surroundings.sentences().say("graph." + term.standing());
        return signed(term.weight()) + "  " + term.text() + "  (" + found + ", " + file + ":" + term.line() + ")" + why;
    }

    private String signed(double logOdds) {
        Locale language = surroundings.sentences().language();
        return String.format(language, "%+.1f", logOdds).replace('-', '−');
    }
}
