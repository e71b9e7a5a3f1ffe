package org.econtacts.privacy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The messages that come with the product: what {@code planted.txt} lists must not be in them afterwards. */
class SampleMessagesTest {

    private static final Pattern ID = Pattern.compile("\"id\": \"([^\"]*)\"");
    private static final Pattern SENDER = Pattern.compile("\"name\": \"([^\"]*)\"");
    private static final Pattern TEXT =
            Pattern.compile("\"subject\": \"((?:[^\"\\\\]|\\\\.)*+)\", \"body\": \"((?:[^\"\\\\]++|\\\\.)*+)\"");

    private final Anonymiser anonymiser = new Anonymiser();

    @Test
    void nothingThatWasPlantedIsLeft() throws IOException {
        Map<String, Letter> letters = letters();
        List<String> left = new ArrayList<>();
        int planted = 0;
        for (String[] line : planted()) {
            Letter letter = letters.get(line[0]);
            for (int i = 1; i < line.length; i++) {
                planted++;
                assertTrue(has(letter.text, line[i]), line[0] + " does not have " + line[i]);
                if (has(letter.asSample(anonymiser), line[i])) {
                    left.add(line[0] + ": " + line[i]);
                }
            }
        }
        assertEquals(List.of(), left);
        assertTrue(planted > 250, planted + " were read");
    }

    /** Without the sender's name: only a first name in lower case may be left. */
    @Test
    void hardlyAnythingIsLeftWhenTheSenderIsUnknown() throws IOException {
        Map<String, Letter> letters = letters();
        List<String> left = new ArrayList<>();
        for (String[] line : planted()) {
            String text = anonymiser.anonymise(letters.get(line[0]).text).text();
            for (int i = 1; i < line.length; i++) {
                if (has(text, line[i])) {
                    left.add(line[i]);
                }
            }
        }
        assertEquals(List.of("kamel"), left);
    }

    @Test
    void theSendersSurnameIsNowhereLeft() throws IOException {
        List<String> left = new ArrayList<>();
        letters().forEach((id, letter) -> {
            String surname = letter.sender.substring(letter.sender.lastIndexOf(' ') + 1);
            boolean person = letter.sender.matches("[\\p{L}-]+ [\\p{L}-]+") && id.matches("m-[ab]-.*");
            boolean name = person && surname.length() > 3 && Character.isUpperCase(surname.charAt(0));
            if (name && has(letter.asSample(anonymiser), surname)) {
                left.add(id + ": " + surname);
            }
        });
        assertEquals(List.of(), left);
    }

    /** As whole words. */
    private static boolean has(String text, String piece) {
        String word = "(?<![\\p{L}\\p{N}])" + Pattern.quote(piece) + "(?![\\p{L}\\p{N}])";
        return Pattern.compile(word).matcher(text).find();
    }

    private static List<String[]> planted() throws IOException {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(SampleMessagesTest.class.getResourceAsStream("planted.txt")),
                StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .toList();
        }
    }

    private static Map<String, Letter> letters() throws IOException {
        Map<String, Letter> letters = new HashMap<>();
        Path data = Path.of("")
                .toAbsolutePath()
                .resolveSibling("org.econtacts.content")
                .resolve("data");
        try (DirectoryStream<Path> files = Files.newDirectoryStream(data, "messages-*.jsonl")) {
            for (Path file : files) {
                for (String line : Files.readAllLines(file)) {
                    letters.put(first(ID, line).group(1), letter(line));
                }
            }
        }
        return letters;
    }

    private static Letter letter(String line) {
        Matcher text = first(TEXT, line);
        String whole = text.group(1) + "\n" + text.group(2);
        return new Letter(
                first(SENDER, line).group(1), whole.replace("\\n", "\n").replace("\\\"", "\""));
    }

    private static Matcher first(Pattern pattern, String line) {
        Matcher matcher = pattern.matcher(line);
        assertTrue(matcher.find(), line);
        return matcher;
    }

    private record Letter(String sender, String text) {

        /** As the server makes it. */
        String asSample(Anonymiser anonymiser) {
            List<String> known = anonymiser.isPerson(sender) ? List.of(sender) : List.of();
            return anonymiser.anonymise(text, known).text();
        }
    }
}
