package org.econtacts.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The project says nothing about the machine or the network it was written on, and ships no test. */
class FootprintTest {

    private static final Pattern REGISTRY = Pattern.compile(
            "(?i)https?://[^/\\s\"<]*(?:maven|nexus|artifactory|registry|mirror|sonatype|pypi|npmjs|download\\.eclipse)[^/\\s\"<]*");
    private static final Pattern MACHINE =
            Pattern.compile("(?<![\\w.~$}/-])/(?:root|home/[a-z]\\w*|work|Users/\\w+)/\\w");
    private static final Pattern NAME_SPACE = Pattern.compile("https?://maven\\.apache\\.org/(?:POM|xsd)");
    private static final Set<String> TOP =
            Set.of("pom.xml", "bundles", "features", "releng", "targetplatform", "README.md", "LICENSE", "target");

    private final SourceTree tree = SourceTree.ofThisBuild();

    @Test
    void noFileNamesARegistryOrAFolderOfAMachine() {
        List<Path> guilty = tree.files().stream()
                .filter(file -> !file.name().equals("FootprintTest.java"))
                .filter(file -> names(file.text()))
                .map(SourceFile::path)
                .toList();
        assertEquals(List.of(), guilty);
    }

    @Test
    void theTopLevelHoldsNothingElse() throws Exception {
        try (Stream<Path> files = Files.list(tree.root())) {
            List<String> others = files.map(path -> path.getFileName().toString())
                    .filter(name -> !name.startsWith(".") && !TOP.contains(name))
                    .toList();
            assertEquals(List.of(), others);
        }
    }

    @Test
    void noTestIsShipped() {
        Pattern test = Pattern.compile(
                "id=\"(?:[\\w.]*\\.tests|org\\.econtacts\\.testkit[\\w.]*|junit-[\\w-]+|jqwik-[\\w-]+)\"");
        List<Path> guilty =
                SourceTree.files(tree.root().resolve("features"), path -> path.endsWith("feature.xml")).stream()
                        .filter(file -> test.matcher(file.text()).find())
                        .map(SourceFile::path)
                        .toList();
        assertEquals(List.of(), guilty);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://repo." + "maven.apache.org/maven2",
                "http://nexus.local/x",
                "https://registry." + "npmjs.org",
                "cd /" + "root/x",
                "\"/" + "home/jeanne/data\"",
                "(/" + "work/main)",
            })
    void aRegistryOrAFolderOfAMachineIsFound(String text) {
        assertTrue(names(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "xmlns=\"http://maven.apache.org/POM/4.0.0\"",
                "https://www.impots.gouv.fr/accueil",
                "~/.local/share",
                ".." + "/ho" + "me/page",
                "$HOME/wo" + "rk/x",
                "/usr/share/fonts",
            })
    void anInnocentAddressOrFolderPasses(String text) {
        assertFalse(names(text));
    }

    private static boolean names(String text) {
        String rest = NAME_SPACE.matcher(text).replaceAll("");
        return REGISTRY.matcher(rest).find() || MACHINE.matcher(rest).find();
    }
}
