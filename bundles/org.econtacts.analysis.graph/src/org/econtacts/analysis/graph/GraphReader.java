package org.econtacts.analysis.graph;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.CRC32;
import org.eclipse.jdt.annotation.Nullable;
import org.econtacts.model.Audience;
import org.econtacts.model.Intent;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Reads an intention graph from YAML; every mistake is told with its line. */
final class GraphReader {

    private static final Set<String> TOP = Set.of("labelSet", "language", "synonyms", "intents");
    private static final Set<String> INTENT = Set.of(
            "id",
            "audience",
            "title",
            "guideline",
            "keywords",
            "patterns",
            "negations",
            "validFrom",
            "validTo",
            "examples");
    private static final Set<String> TERM = Set.of("text", "weight");
    private static final Set<String> EXAMPLES = Set.of("positive", "negative");

    private final Map<String, List<String>> synonyms = new LinkedHashMap<>();
    private final Set<String> ids = new HashSet<>();

    /**
     * Reads a graph.
     *
     * @throws GraphFormatException if it is malformed
     */
    Graph read(InputStream in) throws IOException {
        byte[] bytes = in.readAllBytes();
        YamlNode root = compose(new String(bytes, StandardCharsets.UTF_8));
        Map<String, YamlNode> top = root.members(TOP);
        String labelSet = root.require(top, "labelSet").text();
        YamlNode groups = top.get("synonyms");
        if (groups != null) {
            for (Map.Entry<String, YamlNode> group : groups.members().entrySet()) {
                synonyms.put(group.getKey(), group.getValue().texts());
            }
        }
        List<Graph.Node> nodes = new ArrayList<>();
        for (YamlNode intent : root.require(top, "intents").list()) {
            nodes.add(node(intent));
        }
        CRC32 crc = new CRC32();
        crc.update(bytes);
        String version = "%s-%08x".formatted(labelSet, crc.getValue());
        return new Graph(version, labelSet, root.require(top, "language").text(), synonyms, nodes);
    }

    private static YamlNode compose(String text) throws GraphFormatException {
        try {
            return new Compose(LoadSettings.builder().setUseMarks(true).build())
                    .composeString(text)
                    .map(node -> new YamlNode(node, "graph"))
                    .orElseThrow(() -> new GraphFormatException(0, "the file is empty"));
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(0);
            throw new GraphFormatException(line, e.getProblem());
        } catch (YamlEngineException e) {
            throw new GraphFormatException(0, String.valueOf(e.getMessage()));
        }
    }

    private Graph.Node node(YamlNode yaml) throws GraphFormatException {
        Map<String, YamlNode> members = yaml.members(INTENT);
        Intent intent = intent(yaml, members);
        List<Graph.Term> terms = new ArrayList<>();
        addTerms(terms, members.get("keywords"), 1);
        addTerms(terms, members.get("patterns"), 1);
        addTerms(terms, members.get("negations"), -1);
        YamlNode from = members.get("validFrom");
        YamlNode to = members.get("validTo");
        YamlNode examples = members.get("examples");
        Map<String, YamlNode> sentences = examples == null ? Map.of() : examples.members(EXAMPLES);
        return new Graph.Node(
                intent,
                terms,
                from == null ? null : from.date(),
                to == null ? null : to.date(),
                texts(sentences.get("positive")),
                texts(sentences.get("negative")));
    }

    private Intent intent(YamlNode yaml, Map<String, YamlNode> members) throws GraphFormatException {
        YamlNode id = yaml.require(members, "id");
        if (!ids.add(id.text())) {
            throw id.error("the intent « " + id.text() + " » occurs twice");
        }
        return new Intent(
                id.text(),
                audience(members.get("audience")),
                byLanguage(yaml.require(members, "title")),
                byLanguage(members.get("guideline")));
    }

    private static @Nullable Audience audience(@Nullable YamlNode yaml) throws GraphFormatException {
        if (yaml == null) {
            return null;
        }
        return switch (yaml.text()) {
            case "INDIVIDUAL" -> Audience.INDIVIDUAL;
            case "BUSINESS" -> Audience.BUSINESS;
            default -> throw yaml.error("« audience » must be INDIVIDUAL or BUSINESS");
        };
    }

    private static Map<String, String> byLanguage(@Nullable YamlNode yaml) throws GraphFormatException {
        Map<String, String> texts = new HashMap<>();
        if (yaml != null) {
            for (Map.Entry<String, YamlNode> text : yaml.members().entrySet()) {
                texts.put(text.getKey(), text.getValue().text());
            }
        }
        return texts;
    }

    private static List<String> texts(@Nullable YamlNode yaml) throws GraphFormatException {
        return yaml == null ? List.of() : yaml.texts();
    }

    private void addTerms(List<Graph.Term> terms, @Nullable YamlNode yaml, int sign) throws GraphFormatException {
        if (yaml == null) {
            return;
        }
        for (YamlNode item : yaml.list()) {
            Map<String, YamlNode> members = item.members(TERM);
            YamlNode text = item.require(members, "text");
            YamlNode weight = item.require(members, "weight");
            if (weight.number() * sign <= 0) {
                throw weight.error("the weight must be " + (sign > 0 ? "greater" : "less") + " than 0");
            }
            requireKnownGroups(text);
            terms.add(new Graph.Term(text.text(), weight.number(), text.line()));
        }
    }

    private void requireKnownGroups(YamlNode text) throws GraphFormatException {
        for (String name : TermSyntax.groups(text.text())) {
            if (!synonyms.containsKey(name)) {
                throw text.error("unknown synonym group « " + name + " »");
            }
        }
        if (!TermSyntax.saysAnything(text.text())) {
            throw text.error("« " + text.text() + " » has no word");
        }
    }
}
