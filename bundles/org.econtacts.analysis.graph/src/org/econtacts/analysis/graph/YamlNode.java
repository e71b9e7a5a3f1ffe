package org.econtacts.analysis.graph;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.jdt.annotation.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** A piece of YAML that knows its line, read strictly: what is not expected is an error. */
final class YamlNode {

    private final Node node;
    private final String name;

    YamlNode(Node node, String name) {
        this.node = node;
        this.name = name;
    }

    int line() {
        return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
    }

    /** A mistake here; see {@link GraphProblem}. */
    GraphFormatException error(String problem, Object... details) {
        return new GraphFormatException(GraphProblem.at(line(), problem, details));
    }

    String text() throws GraphFormatException {
        if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
            return scalar.getValue().strip();
        }
        throw error("needs-text", name);
    }

    double number() throws GraphFormatException {
        try {
            double value = Double.parseDouble(text());
            if (Double.isFinite(value)) {
                return value;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw error("needs-number", name);
    }

    LocalDate date() throws GraphFormatException {
        try {
            return LocalDate.parse(text());
        } catch (DateTimeParseException e) {
            throw error("needs-date", name);
        }
    }

    List<YamlNode> list() throws GraphFormatException {
        if (!(node instanceof SequenceNode sequence)) {
            throw error("needs-list", name);
        }
        List<YamlNode> items = new ArrayList<>();
        for (Node item : sequence.getValue()) {
            items.add(new YamlNode(item, name));
        }
        return items;
    }

    /** The members by name, in order. */
    Map<String, YamlNode> members() throws GraphFormatException {
        if (!(node instanceof MappingNode mapping)) {
            throw error("needs-members", name);
        }
        Map<String, YamlNode> members = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            String key = new YamlNode(tuple.getKeyNode(), name).text();
            if (members.put(key, new YamlNode(tuple.getValueNode(), key)) != null) {
                throw new YamlNode(tuple.getKeyNode(), name).error("repeated-member", key);
            }
        }
        return members;
    }

    /** The members, of which no other than these may occur. */
    Map<String, YamlNode> members(Set<String> known) throws GraphFormatException {
        Map<String, YamlNode> members = members();
        for (Map.Entry<String, YamlNode> member : members.entrySet()) {
            if (!known.contains(member.getKey())) {
                throw member.getValue().error("unknown-member", member.getKey());
            }
        }
        return members;
    }

    YamlNode require(Map<String, YamlNode> members, String member) throws GraphFormatException {
        @Nullable YamlNode found = members.get(member);
        if (found == null) {
            throw error("missing", member);
        }
        return found;
    }
}
