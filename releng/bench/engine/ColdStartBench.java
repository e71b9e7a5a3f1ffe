package engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Finds answers by their own texts before anybody has answered: {@code ColdStartBench prepare PACKAGE FOLDER} makes templates
 * and questions of tax fiches, {@code ColdStartBench compare FOLDER} measures Lucene on them and prints it beside what the
 * product printed into {@code FOLDER/NAME.json}.
 */
final class ColdStartBench {

    private static final ObjectMapper JSON = new ObjectMapper();
    /** A fiche with less text is a list of links. */
    private static final int SHORTEST = 200;
    /** A heading of fewer words is not understood without the page around it. */
    private static final int FEWEST_WORDS = 5;
    /** A heading that more fiches share asks for none of them. */
    private static final int MOST_ANSWERS = 3;

    private static final String ROW = "  %-44s %-24s %-24s %s%n";

    private ColdStartBench() {}

    public static void main(String... arguments) throws IOException {
        Path folder = Path.of(arguments[arguments.length - 1]);
        if (arguments[0].equals("prepare")) {
            List<Fiche> fiches = Fiche.aboutTaxes(Path.of(arguments[1])).stream()
                    .filter(fiche -> String.join(" ", fiche.paragraphs()).length() > SHORTEST)
                    .toList();
            printed(fiches, folder);
            titles(fiches, folder);
        } else {
            compare(folder, "printed", "the questions printed in the fiches, taken out of their texts");
            compare(folder, "titles", "the titles of fiches that answer one question, their texts the templates");
        }
    }

    /** Fiches as templates; the questions are those printed in them or over links to them. */
    private static void printed(List<Fiche> all, Path folder) throws IOException {
        List<Fiche> fiches = all.stream().filter(fiche -> !fiche.question()).toList();
        Map<String, Set<String>> questions = new TreeMap<>();
        for (Fiche fiche : fiches) {
            Stream<String> headings = fiche.paragraphs().stream().filter(ColdStartBench::isQuestion);
            Stream.concat(headings, fiche.asked().stream())
                    .forEach(question -> questions
                            .computeIfAbsent(question, key -> new TreeSet<>())
                            .add(fiche.id()));
        }
        Set<String> taken = new HashSet<>();
        questions.keySet().forEach(question -> taken.add(words(question)));
        List<ObjectNode> templates = new ArrayList<>();
        for (Fiche fiche : fiches) {
            List<String> kept = fiche.paragraphs().stream()
                    .filter(paragraph -> !taken.contains(words(paragraph)))
                    .toList();
            templates.add(template(fiche, kept).put("title", fiche.title()));
        }
        questions.values().removeIf(ids -> ids.size() > MOST_ANSWERS);
        write(folder, "printed", templates, questions);
    }

    /** Fiches that answer one question: the question is the query, the text alone the template. */
    private static void titles(List<Fiche> all, Path folder) throws IOException {
        List<ObjectNode> templates = new ArrayList<>();
        Map<String, Set<String>> questions = new TreeMap<>();
        for (Fiche fiche : all) {
            if (fiche.question()) {
                templates.add(template(fiche, fiche.paragraphs()));
                questions.computeIfAbsent(fiche.title(), key -> new TreeSet<>()).add(fiche.id());
            }
        }
        write(folder, "titles", templates, questions);
    }

    private static boolean isQuestion(String paragraph) {
        return paragraph.endsWith("?") && paragraph.split(" ").length >= FEWEST_WORDS;
    }

    private static String words(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }

    private static ObjectNode template(Fiche fiche, List<String> paragraphs) {
        return JSON.createObjectNode()
                .put("id", fiche.id())
                .put("intent", fiche.id())
                .put("body", String.join("\n", paragraphs));
    }

    private static void write(Path folder, String name, List<ObjectNode> templates, Map<String, Set<String>> questions)
            throws IOException {
        Files.write(
                folder.resolve(name + ".templates.jsonl"),
                templates.stream().map(ObjectNode::toString).toList());
        List<String> lines = new ArrayList<>();
        questions.forEach((question, ids) -> {
            ObjectNode line = JSON.createObjectNode().put("text", question);
            ids.forEach(line.putArray("label")::add);
            lines.add(line.toString());
        });
        Files.write(folder.resolve(name + ".test.jsonl"), lines);
    }

    private static void compare(Path folder, String name, String title) throws IOException {
        List<JsonNode> templates = read(folder.resolve(name + ".templates.jsonl"));
        List<JsonNode> questions = read(folder.resolve(name + ".test.jsonl"));
        JsonNode ours = JSON.readTree(folder.resolve(name + ".json").toFile());
        System.out.printf("%n%s: %d templates, %d questions%n", title, templates.size(), questions.size());
        System.out.printf(ROW, "", "first right", "among three", "mean reciprocal rank");
        System.out.printf(ROW, "E-Contacts Plus", share(ours, "hit1"), share(ours, "hit3"), rank(ours.path("mrr")));
        double best = 0;
        for (PassageSearch.Kind kind : PassageSearch.Kind.values()) {
            Ranks ranks = new PassageSearch(templates, kind).ranks(questions);
            System.out.printf(ROW, kind.title(), ranks.first(1), ranks.first(3), rank(DoubleNode.valueOf(ranks.mean())));
            best = Math.max(best, 100 * ranks.first(1).value());
        }
        double lead = 100 * ours.path("hit1").asDouble() - best;
        System.out.printf(Locale.ROOT, "  before the better of these by %.1f points%n", lead);
    }

    private static String share(JsonNode report, String figure) {
        JsonNode interval = report.path("intervals").path(figure);
        return String.format(
                Locale.ROOT,
                "%.1f %% (%.1f to %.1f)",
                100 * report.path(figure).asDouble(),
                100 * interval.path("low").asDouble(),
                100 * interval.path("high").asDouble());
    }

    private static String rank(JsonNode mean) {
        return String.format(Locale.ROOT, "%.3f", mean.asDouble());
    }

    private static List<JsonNode> read(Path file) throws IOException {
        List<JsonNode> lines = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            lines.add(JSON.readTree(line));
        }
        return lines;
    }
}
