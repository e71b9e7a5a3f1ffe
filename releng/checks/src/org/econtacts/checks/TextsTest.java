package org.econtacts.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextsTest {

    private final SourceTree tree = SourceTree.ofThisBuild();

    @Test
    void everyTextIsInEnglishAndInFrench() {
        List<String> breaches = SourceTree.files(tree.root().resolve("bundles"), Texts::isTexts).stream()
                .filter(file -> !file.name().contains("_fr."))
                .flatMap(file -> Texts.breaches(file).stream())
                .toList();
        assertEquals(List.of(), breaches);
    }

    @Test
    void everyTextThatIsNamedExistsAndEveryOneIsNamed() {
        List<String> breaches = tree.bundles().stream()
                .filter(bundle -> !bundle.isTest())
                .flatMap(bundle -> KeyUse.breaches(bundle).stream())
                .toList();
        assertEquals(List.of(), breaches);
    }

    @Test
    void aMissingTextIsFound() {
        assertEquals(List.of("m: b is missing in French"), breaches(Map.of("a", "x", "b", "x"), Map.of("a", "x")));
        assertEquals(List.of("m: b is missing in English"), breaches(Map.of(), Map.of("b", "x")));
    }

    @Test
    void anEmptyTextIsFound() {
        assertEquals(List.of("m: a is empty"), breaches(Map.of("a", "x"), Map.of("a", " ")));
    }

    @Test
    void otherArgumentsAreFound() {
        assertEquals(
                1, breaches(Map.of("a", "{0} of {1}"), Map.of("a", "{0} de")).size());
        assertEquals(List.of(), breaches(Map.of("a", "{0} of {1}"), Map.of("a", "{1} de {0,number}")));
    }

    @Test
    void anApostropheThatMessageFormatSwallowsIsFound() {
        assertEquals(
                1, breaches(Map.of("a", "by {0}"), Map.of("a", "d'ici {0}")).size());
        assertEquals(List.of(), breaches(Map.of("a", "by {0}"), Map.of("a", "d’ici {0}, d''ici")));
    }

    @Test
    void aMissingTwinIsFound(@TempDir Path folder) throws Exception {
        Path english = Files.writeString(folder.resolve("messages.properties"), "a=x\n");
        assertEquals(1, Texts.breaches(new SourceFile(english, "a=x\n")).size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Objet : impôt",
                "Vraiment ?",
                "Objet: impôt",
                "Vraiment?",
                "12 %",
                "12%",
                "{0}%",
                "« Oui\u00A0»",
                "«\u00A0Oui »",
                "«Oui\u00A0»",
                "dit \"oui\"",
                "Oui; non",
            })
    void frenchPunctuationWithoutItsSpaceIsFound(String text) {
        assertNotEquals(List.of(), FrenchTypography.breaches(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Objet\u00A0: impôt",
                "Vraiment\u202F?",
                "12\u00A0%",
                "«\u00A0Oui\u00A0»",
                "à 10:30",
                "https://exemple.fr/page?a=b",
                "Quoi\u202F?!",
                "Chargement…",
            })
    void frenchPunctuationWithItsSpacePasses(String text) {
        assertEquals(List.of(), FrenchTypography.breaches(text));
    }

    @Test
    void keysOfModelsAndManifestsAreSeen() {
        assertEquals(
                Set.of("bundle.name", "part.queue"),
                KeyUse.modelKeys(List.of(
                        new SourceFile(Path.of("META-INF/MANIFEST.MF"), "Bundle-Name: %bundle.name\n"),
                        new SourceFile(Path.of("fragment.e4xmi"), "<x label=\"%part.queue\" width=\"5%\"/>"))));
    }

    @Test
    void aKeyThatIsNamedButAbsentIsFound() {
        assertEquals(1, KeyUse.missing("ui", Set.of("a"), Set.of("a", "b")).size());
    }

    @Test
    void anUnusedTextAndAFieldWithoutTextAreFound(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("messages.properties"), "used=x\nunused=x\nwith.dot=x\nkind.a=x\n");
        Files.writeString(
                folder.resolve("Messages.java"),
                "class Messages {\n    public String used;\n    public String with_dot;\n    public String absent;\n}\n");
        Files.writeString(folder.resolve("Other.java"), "class Other {\n    String a = \"kind.\" + name;\n}\n");
        Bundle bundle = new Bundle("b", folder, Set.of(), Set.of(), Set.of(), List.of());
        assertEquals(
                List.of("Messages.java of b names a text that does not exist: absent", "b never uses the text unused"),
                KeyUse.breaches(bundle));
    }

    @Test
    void textsThatPicocliLooksUpAreUsed(@TempDir Path folder) throws Exception {
        Files.writeString(
                folder.resolve("messages.properties"),
                "import.usage.header=x\nusage.synopsisHeading=x\nimport.office=x\nimport.FILE=x\nexport.usage.header=x\n");
        Files.writeString(
                folder.resolve("Import.java"),
                "import picocli.CommandLine;\n@Command(name = \"import\")\n@Option(names = \"--office\")\n@Parameters(paramLabel = \"FILE\")\n");
        Bundle bundle = new Bundle("b", folder, Set.of(), Set.of(), Set.of(), List.of());
        assertEquals(List.of("b never uses the text export.usage.header"), KeyUse.breaches(bundle));
    }

    private static List<String> breaches(Map<String, String> english, Map<String, String> french) {
        return Texts.breaches("m", english, french);
    }
}
