package org.econtacts.analysis.graph;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.econtacts.analysis.GraphInspector.Finding;
import org.econtacts.analysis.GraphInspector.Severity;

/**
 * Something to put right in a graph.
 *
 * @param line from 1; 0 when the file as a whole is meant
 * @param key of its sentence
 * @param details what the sentence needs
 */
record GraphProblem(int line, String key, List<String> details) {

    /** The one problem with which a graph can be used. */
    static final String OVERLAP = "overlap";

    static GraphProblem at(int line, String key, Object... details) {
        return new GraphProblem(
                line, key, List.of(details).stream().map(String::valueOf).toList());
    }

    Severity severity() {
        return key.equals(OVERLAP) ? Severity.WARNING : Severity.ERROR;
    }

    /** In French, else in English. */
    String sentence(Locale language) {
        return say(language, key, details.toArray());
    }

    /** The same, with the line before it. */
    String located(Locale language) {
        return line > 0 ? say(language, "line", String.valueOf(line), sentence(language)) : sentence(language);
    }

    Finding finding(Locale language) {
        return new Finding(line, severity(), sentence(language));
    }

    private static String say(Locale language, String key, Object... details) {
        ResourceBundle sentences = ResourceBundle.getBundle(
                "org.econtacts.analysis.graph.messages",
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        return new MessageFormat(sentences.getString(key), language).format(details);
    }
}
