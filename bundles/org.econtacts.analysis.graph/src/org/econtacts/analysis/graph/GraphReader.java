package org.econtacts.analysis.graph;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
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
import org.snakeyaml.engine.v2.exceptions.ReaderException;
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
            "excludes",
            "examples");
    private static final Set<String> TERM = Set.of("text", "weight");
    private static final Set<String> EXAMPLES = Set.of("positive", "negative");

    private final List<GraphProblem> problems = new ArrayList<>();
    private Map<String, List<String>> synonyms = Map.of();
    private final Set<String> ids = new HashSet<>();

    /**
     * Reads a graph.
     *
     * @throws GraphFormatException if it has a mistake; the first one
     */
    Graph read(InputStream in) throws IOException {
        Graph graph = draft(in);
        if (!problems.isEmpty()) {
            throw new GraphFormatException(problems().getFirst());
        }
        return graph;
    }

    /** The mistakes that {@link #draft} met, by line. */
    List<GraphProblem> problems() {
        return problems.stream()
                .sorted(Comparator.comparingInt(GraphProblem::line))
                .toList();
    }

    /**
     * Reads on after a mistake, leaving out the intent or the term that has it.
     *
     * @throws GraphFormatException if that makes no sense
     */
    Graph draft(InputStream in) throws IOException {
        byte[] bytes = in.readAllBytes();
        YamlNode root = compose(text(bytes));
        Map<String, YamlNode> top = root.members(TOP);
        String labelSet = root.require(top, "labelSet").text();
        YamlNode groups = top.get("synonyms");
        if (groups != null) {
            synonyms = new SynonymGroups(groups.members()).read(problems);
        }
        List<Graph.Node> nodes = new ArrayList<>();
        for (YamlNode intent : root.require(top, "intents").list()) {
            try {
                nodes.add(node(intent));
            } catch (GraphFormatException e) {
                problems.add(e.problem());
            }
        }
        new Exclusions(nodes)
                .problems().stream()
                        .filter(problem -> !ids.contains(problem.details().getFirst()))
                        .forEach(problems::add);
        CRC32 crc = new CRC32();
        crc.update(bytes);
        String version = "%s-%08x".formatted(labelSet, crc.getValue());
        return new Graph(version, labelSet, root.require(top, "language").text(), synonyms, nodes);
    }

    /** Other encodings would go unnoticed as words that nobody ever writes. */
    private static String text(byte[] bytes) throws GraphFormatException {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(in).toString();
        } catch (CharacterCodingException e) {
            String before = new String(bytes, 0, in.position(), StandardCharsets.UTF_8);
            throw new GraphFormatException(GraphProblem.at(lineAfter(before), "not-utf8"));
        }
    }

    private static int lineAfter(String before) {
        return 1 + (int) before.chars().filter(each -> each == '\n').count();
    }

    private static YamlNode compose(String text) throws GraphFormatException {
        try {
            return new Compose(LoadSettings.builder().setUseMarks(true).build())
                    .composeString(text)
                    .map(node -> new YamlNode(node, "graph"))
                    .orElseThrow(() -> new GraphFormatException(GraphProblem.at(1, "empty")));
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
            throw new GraphFormatException(GraphProblem.at(line, "not-yaml", e.getProblem()));
        } catch (ReaderException e) {
            int place = text.offsetByCodePoints(0, Math.min(e.getPosition(), text.codePointCount(0, text.length())));
            int line = lineAfter(text.substring(0, place));
            throw new GraphFormatException(GraphProblem.at(line, "not-yaml", String.valueOf(e.getMessage())));
        } catch (YamlEngineException e) {
            throw new GraphFormatException(GraphProblem.at(1, "not-yaml", String.valueOf(e.getMessage())));
        } catch (StackOverflowError e) {
            // the parser calls itself for each level and knows no limit
            throw new GraphFormatException(GraphProblem.at(1, "too-deep"));
        }
    }

    private Graph.Node node(YamlNode yaml) throws GraphFormatException {
        Map<String, YamlNode> members = yaml.members(INTENT);
        Intent intent = intent(yaml, members);
        List<Graph.Term> terms = new ArrayList<>();
        addTerms(terms, members.get("keywords"), 1);
        addTerms(terms, members.get("patterns"), 1);
        addTerms(terms, members.get("negations"), -1);
        YamlNode examples = members.get("examples");
        Map<String, YamlNode> sentences = examples == null ? Map.of() : examples.members(EXAMPLES);
        return new Graph.Node(
                intent,
                yaml.line(),
                terms,
                references(members.get("excludes")),
                validity(members.get("validFrom"), members.get("validTo")),
                examples(sentences.get("positive")),
                examples(sentences.get("negative")));
    }

    private static Graph.Validity validity(@Nullable YamlNode from, @Nullable YamlNode to) throws GraphFormatException {
        LocalDate first = from == null ? null : from.date();
        LocalDate last = to == null ? null : to.date();
        if (to != null && first != null && last != null && last.isBefore(first)) {
            throw to.error("backwards", last, first);
        }
        return new Graph.Validity(first, last);
    }

    private Intent intent(YamlNode yaml, Map<String, YamlNode> members) throws GraphFormatException {
        YamlNode id = yaml.require(members, "id");
        if (!ids.add(id.text())) {
            throw id.error("repeated-intent", id.text());
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
            default -> throw yaml.error("bad-audience");
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

    private static List<Graph.Example> examples(@Nullable YamlNode yaml) throws GraphFormatException {
        List<Graph.Example> examples = new ArrayList<>();
        for (YamlNode item : yaml == null ? List.<YamlNode>of() : yaml.list()) {
            examples.add(new Graph.Example(item.text(), item.line()));
        }
        return examples;
    }

    private static List<Graph.Reference> references(@Nullable YamlNode yaml) throws GraphFormatException {
        List<Graph.Reference> references = new ArrayList<>();
        for (YamlNode item : yaml == null ? List.<YamlNode>of() : yaml.list()) {
            references.add(new Graph.Reference(item.text(), item.line()));
        }
        return references;
    }

    private void addTerms(List<Graph.Term> terms, @Nullable YamlNode yaml, int sign) throws GraphFormatException {
        if (yaml == null) {
            return;
        }
        for (YamlNode item : yaml.list()) {
            try {
                terms.add(term(item, sign));
            } catch (GraphFormatException e) {
                problems.add(e.problem());
            }
        }
    }

    private Graph.Term term(YamlNode item, int sign) throws GraphFormatException {
        Map<String, YamlNode> members = item.members(TERM);
        YamlNode text = item.require(members, "text");
        YamlNode weight = item.require(members, "weight");
        if (weight.number() * sign <= 0) {
            throw weight.error(sign > 0 ? "weight-positive" : "weight-negative");
        }
        requireKnownGroups(text);
        return new Graph.Term(text.text(), weight.number(), text.line());
    }

    private void requireKnownGroups(YamlNode text) throws GraphFormatException {
        for (String name : TermSyntax.groups(text.text())) {
            if (!synonyms.containsKey(name)) {
                throw text.error("unknown-group", name);
            }
        }
        if (!TermSyntax.saysAnything(text.text())) {
            throw text.error("no-word", text.text());
        }
    }
}
