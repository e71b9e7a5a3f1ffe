package org.econtacts.checks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Every key that a model, a manifest or a {@code Messages} class names exists, and every key is named somewhere. */
final class KeyUse {

    private static final Pattern XML_KEY = Pattern.compile("\"%([\\w.-]+)\"");
    private static final Pattern MANIFEST_KEY = Pattern.compile("(?m)^[\\w-]+: %([\\w.-]+)\\s*$");
    private static final Pattern FIELD = Pattern.compile("(?m)^    public String (\\w+);");

    private KeyUse() {}

    /** What is wrong in a bundle, one sentence each. */
    static List<String> breaches(Bundle bundle) {
        List<SourceFile> files = SourceTree.files(bundle.folder(), path -> true);
        Map<Path, Set<String>> keys = new TreeMap<>();
        files.stream()
                .filter(file -> Texts.isTexts(file.path()) && !file.name().contains("_fr."))
                .forEach(file -> keys.put(file.path(), Texts.parse(file.text()).keySet()));
        List<String> breaches = new ArrayList<>();
        keys.forEach((path, defined) -> breaches.addAll(breaches(bundle.name(), path, defined, files)));
        if (keys.isEmpty()) {
            breaches.addAll(missing(bundle.name(), Set.of(), modelKeys(files)));
        }
        return breaches;
    }

    private static List<String> breaches(String bundle, Path texts, Set<String> defined, List<SourceFile> files) {
        List<String> breaches = new ArrayList<>();
        Set<String> named = new TreeSet<>();
        if (texts.toString().contains("OSGI-INF")) {
            Set<String> model = modelKeys(files);
            breaches.addAll(missing(bundle, defined, model));
            named.addAll(model);
        }
        for (SourceFile file : files) {
            if (isMessagesOf(texts, file)) {
                Set<String> fields = fields(file.text());
                breaches.addAll(missing(file.name() + " of " + bundle, underscored(defined), fields));
                named.addAll(fields);
            }
        }
        Set<String> unnamed = new TreeSet<>(defined);
        unnamed.removeIf(key -> named.contains(key) || named.contains(key.replaceAll("[.-]", "_")));
        unnamed.removeIf(key -> isQuoted(key, files) || isPicocli(key, files));
        unnamed.forEach(key -> breaches.add(bundle + " never uses the text " + key));
        return breaches;
    }

    /** A text that is looked up by its name, or by a name that the program completes after its last dot. */
    private static boolean isQuoted(String key, List<SourceFile> files) {
        String stem = key.substring(0, key.lastIndexOf('.') + 1);
        return isIn(files, '"' + key + '"') || !stem.isEmpty() && isIn(files, '"' + stem + '"');
    }

    /** picocli looks texts up by command, by option and by parts of its help page. */
    private static boolean isPicocli(String key, List<SourceFile> files) {
        String element = key.replaceFirst("(?:^|\\.)usage\\.\\w+$", "");
        String last = element.substring(element.lastIndexOf('.') + 1);
        return isIn(files, "import picocli.")
                && (last.isEmpty() || isIn(files, "\"--" + last + '"') || isIn(files, '"' + last + '"'));
    }

    private static boolean isIn(List<SourceFile> files, String words) {
        return files.stream()
                .filter(SourceFile::isJava)
                .anyMatch(file -> file.text().contains(words));
    }

    private static boolean isMessagesOf(Path texts, SourceFile file) {
        if (!file.name().endsWith("Messages.java")) {
            return false;
        }
        boolean beside = file.path().resolveSibling(texts.getFileName()).equals(texts);
        return beside || texts.toString().contains("OSGI-INF");
    }

    static Set<String> fields(String text) {
        return FIELD.matcher(text)
                .results()
                .map(result -> result.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static Set<String> modelKeys(List<SourceFile> files) {
        Set<String> keys = new TreeSet<>();
        for (SourceFile file : files) {
            Pattern pattern = file.name().equals("MANIFEST.MF") ? MANIFEST_KEY : XML_KEY;
            if (pattern == MANIFEST_KEY
                    || file.name().endsWith(".e4xmi")
                    || file.name().equals("plugin.xml")) {
                pattern.matcher(file.text()).results().forEach(result -> keys.add(result.group(1)));
            }
        }
        return keys;
    }

    static List<String> missing(String where, Set<String> defined, Set<String> named) {
        Set<String> missing = new TreeSet<>(named);
        missing.removeAll(defined);
        return missing.stream()
                .map(key -> where + " names a text that does not exist: " + key)
                .toList();
    }

    private static Set<String> underscored(Set<String> keys) {
        Set<String> names = new TreeSet<>(keys);
        keys.forEach(key -> names.add(key.replaceAll("[.-]", "_")));
        return names;
    }
}
