package engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.econtacts.content.PackagedContent;
import org.econtacts.model.Audience;
import org.econtacts.model.BuiltInContent;
import org.econtacts.model.LabelledText;
import org.econtacts.model.Message;
import org.econtacts.model.Template;
import org.econtacts.protocol.BadInputException;
import org.econtacts.protocol.JsonCodec;
import org.econtacts.protocol.MessageLine;
import org.econtacts.protocol.TemplateLine;
import org.econtacts.server.internal.intake.IncomingTemplates;

/**
 * One of the invented messages that come with the product.
 *
 * @param message as the engine gets it
 * @param intents what it really asks; empty = nothing in the label set
 * @param style how it is written
 */
record Letter(Message message, List<String> intents, Style style) {

    /** All of them, in their order. */
    static List<Letter> all() throws IOException, BadInputException {
        List<Letter> letters = new ArrayList<>();
        for (MessageLine line : read(BuiltInContent.Part.MESSAGES, MessageLine.class)) {
            String subject = text(line.subject());
            String body = text(line.body());
            Audience audience = line.audience() == null ? Audience.INDIVIDUAL : line.audience();
            letters.add(new Letter(
                    Engine.message("letter-" + letters.size(), audience, subject, body),
                    line.intents() == null ? List.of() : line.intents(),
                    Style.of(body, text(line.language()))));
        }
        return letters;
    }

    /** The letters of a file, one JSON object a line, with {@code subject}, {@code text} and one of {@code labels}. */
    static List<Letter> read(String file, Map<String, Audience> audiences) throws IOException {
        List<Letter> letters = new ArrayList<>();
        ObjectMapper json = new ObjectMapper();
        for (String line : Files.readAllLines(Path.of(file))) {
            JsonNode letter = json.readTree(line);
            String text = letter.get("text").asText();
            String intent = letter.get("labels").get(0).asText();
            Message message = Engine.message(
                    "own-" + letters.size(),
                    audiences.get(intent),
                    letter.get("subject").asText(),
                    text);
            letters.add(new Letter(message, List.of(intent), Style.of(text, "fr")));
        }
        return letters;
    }

    /** The product's own answers. */
    static List<Template> templates() throws IOException, BadInputException {
        IncomingTemplates reader = new IncomingTemplates();
        List<Template> templates = new ArrayList<>();
        for (TemplateLine line : read(BuiltInContent.Part.TEMPLATES, TemplateLine.class)) {
            templates.add(reader.read(line));
        }
        return templates;
    }

    private static <T> List<T> read(BuiltInContent.Part part, Class<T> type) throws IOException, BadInputException {
        JsonCodec codec = new JsonCodec();
        List<T> all = new ArrayList<>();
        try (InputStream in = new PackagedContent().open(part)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            for (String line : text.lines().filter(each -> !each.isBlank()).toList()) {
                all.add(codec.read(line.getBytes(StandardCharsets.UTF_8), type));
            }
        }
        return all;
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }

    /** As a labelled sample, the way the server makes one of a message. */
    LabelledText sample() {
        String subject = message.subject();
        return new LabelledText(subject.isBlank() ? message.body() : subject + "\n" + message.body(), intents);
    }
}
