package org.econtacts.server.internal.command;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.econtacts.analysis.GraphInspector;
import org.econtacts.analysis.Scope;

/** Finds a mistake in every line with a question mark, and in a text the whole file as a term. */
final class FixedInspector implements GraphInspector {

    @Override
    public List<Finding> check(InputStream graph, Locale language) throws IOException {
        List<String> lines = lines(graph);
        return lines.stream()
                .filter(line -> line.contains("?"))
                .map(line -> new Finding(lines.indexOf(line) + 1, Severity.ERROR, line))
                .toList();
    }

    @Override
    public List<Path> explain(InputStream graph, String text, Scope scope, Locale language) throws IOException {
        Standing standing = scope.audience() == null ? Standing.COUNTS : Standing.OUT_OF_SCOPE;
        Term term = new Term(lines(graph).getFirst(), -1.5, 1, List.of(text), standing);
        return List.of(new Path("address", -1.5, List.of(term)));
    }

    private static List<String> lines(InputStream in) throws IOException {
        return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
}
