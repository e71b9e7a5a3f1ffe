package org.econtacts.checks;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The texts a person sees: English in {@code x.properties}, French in {@code x_fr.properties} beside it. */
final class Texts {

    private static final Pattern ARGUMENT = Pattern.compile("\\{\\d+[^}]*}");
    private static final Pattern LONE_APOSTROPHE = Pattern.compile("(?<!')'(?!')");

    private Texts() {}

    /** Whether a file holds texts for people. */
    static boolean isTexts(Path path) {
        String name = path.getFileName().toString();
        return name.endsWith(".properties")
                && !Set.of("build.properties", "junit-platform.properties", "logging.properties")
                        .contains(name);
    }

    /** What is wrong between an English file and its French twin, one sentence each. */
    static List<String> breaches(SourceFile english) {
        Path twin = english.path().resolveSibling(english.name().replace(".properties", "_fr.properties"));
        try {
            return Files.exists(twin)
                    ? breaches(english.name(), parse(english.text()), parse(Files.readString(twin)))
                    : List.of(english.path() + " has no French twin");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> breaches(String name, Map<String, String> english, Map<String, String> french) {
        List<String> breaches = new ArrayList<>();
        Set<String> keys = new TreeSet<>(english.keySet());
        keys.addAll(french.keySet());
        for (String key : keys) {
            String in = name + ": " + key;
            String en = english.get(key);
            String fr = french.get(key);
            if (en == null || fr == null) {
                breaches.add(in + " is missing in " + (en == null ? "English" : "French"));
                continue;
            }
            // picocli prints a heading unless its text is empty
            boolean noHeading = key.endsWith("Heading") && en.isEmpty() && fr.isEmpty();
            if ((en.isBlank() || fr.isBlank()) && !noHeading) {
                breaches.add(in + " is empty");
            }
            if (!arguments(en).equals(arguments(fr))) {
                breaches.add(in + " has other arguments in French: " + arguments(en) + " and " + arguments(fr));
            }
            if (swallowsApostrophe(en) || swallowsApostrophe(fr)) {
                breaches.add(in + " has arguments, so MessageFormat swallows its ': write ’");
            }
            FrenchTypography.breaches(fr).forEach(breach -> breaches.add(in + " " + breach));
        }
        return breaches;
    }

    private static boolean swallowsApostrophe(String text) {
        return ARGUMENT.matcher(text).find() && LONE_APOSTROPHE.matcher(text).find();
    }

    private static Set<String> arguments(String text) {
        return ARGUMENT.matcher(text)
                .results()
                .map(result -> result.group().replaceAll(",.*", "}"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static Map<String, String> parse(String text) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> texts = new TreeMap<>();
        properties.forEach((key, value) -> texts.put(key.toString(), value.toString()));
        return texts;
    }
}
