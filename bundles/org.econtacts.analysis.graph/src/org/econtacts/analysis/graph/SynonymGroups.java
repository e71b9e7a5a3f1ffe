package org.econtacts.analysis.graph;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.jdt.annotation.Nullable;

/** Replaces synonym groups that members of other groups refer to, for example {@code "demande de <virement>"}. */
final class SynonymGroups {

    /** More would make every message slow. */
    private static final int MOST_MEMBERS = 1_000;

    private final Map<String, YamlNode> written;
    private final Map<String, List<String>> replaced = new LinkedHashMap<>();
    private final Set<String> open = new LinkedHashSet<>();

    SynonymGroups(Map<String, YamlNode> written) {
        this.written = written;
    }

    /** The members by group; a group with a mistake has none. */
    Map<String, List<String>> read(List<GraphProblem> problems) {
        for (Map.Entry<String, YamlNode> group : written.entrySet()) {
            try {
                members(group.getKey(), group.getValue());
            } catch (GraphFormatException e) {
                problems.add(e.problem());
                replaced.put(group.getKey(), List.of());
            }
            open.clear();
        }
        return replaced;
    }

    private List<String> members(String name, YamlNode reference) throws GraphFormatException {
        List<String> known = replaced.get(name);
        if (known != null) {
            return known;
        }
        if (!open.add(name)) {
            throw reference.error("group-cycle", String.join(" → ", open) + " → " + name);
        }
        @Nullable YamlNode group = written.get(name);
        if (group == null) {
            throw reference.error("unknown-group", name);
        }
        List<String> members = new ArrayList<>();
        for (YamlNode member : group.list()) {
            members.addAll(readings(member));
        }
        if (members.size() > MOST_MEMBERS) {
            throw group.error("group-too-large", name, MOST_MEMBERS);
        }
        open.remove(name);
        replaced.put(name, List.copyOf(members));
        return members;
    }

    /** All that a member stands for. */
    private List<String> readings(YamlNode member) throws GraphFormatException {
        String text = member.text();
        List<String> readings = List.of("");
        for (TermSyntax.Piece piece : TermSyntax.pieces(text)) {
            List<String> next = switch (piece) {
                case TermSyntax.Gap gap -> List.of(" ");
                case TermSyntax.Words words -> List.of(words.text());
                case TermSyntax.Group group -> members(group.name(), member);
            };
            if ((long) readings.size() * next.size() > MOST_MEMBERS) {
                throw member.error("group-too-large", text, MOST_MEMBERS);
            }
            readings = readings.stream()
                    .flatMap(start -> next.stream().map(end -> start + end))
                    .toList();
        }
        return readings;
    }
}
