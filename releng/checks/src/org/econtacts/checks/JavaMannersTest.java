package org.econtacts.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JavaMannersTest {

    private final SourceTree tree = SourceTree.ofThisBuild();

    @Test
    void everyJavaFileIsShortAndNamedForWhatItDoes() {
        List<String> breaches = tree.files().stream()
                .filter(SourceFile::isJava)
                .flatMap(file -> JavaManners.breaches(file).stream())
                .toList();
        assertEquals(List.of(), breaches);
    }

    @Test
    void everyPublicTypeSaysWhatItIsFor() {
        List<String> breaches = shipped()
                .flatMap(bundle -> bundle.java().stream())
                .flatMap(file -> JavaManners.undocumented(file).stream())
                .toList();
        assertEquals(List.of(), breaches);
    }

    @Test
    void everyPackageOutsideTheWindowsIsNonNullByDefault() {
        Set<Path> without = new TreeSet<>();
        shipped()
                .filter(bundle -> !bundle.isUi())
                .flatMap(bundle -> bundle.java().stream())
                .forEach(file -> without.add(folder(file)));
        shipped()
                .flatMap(bundle -> bundle.java().stream())
                .filter(JavaMannersTest::declaresNonNull)
                .forEach(file -> without.remove(folder(file)));
        assertEquals(Set.of(), without);
    }

    @Test
    void aPackageInfoWithoutTheAnnotationDoesNotCount() {
        assertEquals(false, declaresNonNull(new SourceFile(Path.of("package-info.java"), "package a;\n")));
        assertEquals(false, declaresNonNull(new SourceFile(Path.of("A.java"), "@NonNullByDefault({})\npackage a;\n")));
    }

    @Test
    void aLongFileIsFound() {
        assertEquals(
                1, breaches("A.java", "\n".repeat(JavaManners.FILE_LINES + 1)).size());
        assertEquals(List.of(), breaches("A.java", "\n".repeat(JavaManners.FILE_LINES)));
    }

    @Test
    void aLongMethodIsFound() {
        assertEquals(
                1,
                breaches("A.java", "class A {\n" + method(JavaManners.METHOD_LINES + 1) + "}\n")
                        .size());
        assertEquals(List.of(), breaches("A.java", "class A {\n" + method(JavaManners.METHOD_LINES) + "}\n"));
    }

    @Test
    void aLongNestedTypeIsNoMethod() {
        String type = "class A {\n    record B(int c) {\n" + method(40).indent(4)
                + method(40).indent(4) + "    }\n}\n";
        assertEquals(List.of(), breaches("A.java", type));
    }

    @ParameterizedTest
    @ValueSource(strings = {"IStore", "StoreImpl", "StoreManager", "TextUtil", "TextUtils", "TextHelper", "Activator"})
    void aNameThatSaysNothingIsFound(String name) {
        assertEquals(1, breaches(name + ".java", "class A {}\n").size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Intent", "H2MessageStore", "ImportCommand", "Impulse"})
    void aNameThatSaysSomethingPasses(String name) {
        assertEquals(List.of(), breaches(name + ".java", "class A {}\n"));
    }

    @Test
    void aPackageCutByKindIsFound() {
        assertEquals(
                1, breaches("A.java", "package org.econtacts.ui.handlers;\n").size());
    }

    @Test
    void stateInAStaticFieldIsFound() {
        assertEquals(
                1,
                breaches("A.java", "class A {\n    private static int count = 0;\n}\n")
                        .size());
        assertEquals(
                1,
                breaches("A.java", "class A {\n    static Map<String, A> all;\n}\n")
                        .size());
        assertEquals(List.of(), breaches("A.java", "class A {\n    private static final int COUNT = 0;\n}\n"));
        assertEquals(List.of(), breaches("A.java", "interface A {\n    static A of() {\n        return a;\n"));
    }

    @Test
    void whatIsNotFinishedIsFound() {
        assertEquals(1, breaches("A.java", "// TO" + "DO later\n").size());
        assertEquals(1, breaches("A.java", "@Dis" + "abled\n").size());
    }

    @Test
    void aPublicTypeWithoutACommentIsFound() {
        assertEquals(
                1,
                undocumented("import a.B;\n\n@Component\npublic final class A {}\n")
                        .size());
        assertEquals(List.of(), undocumented("/** Says what. */\n@Component\npublic final class A {}\n"));
        assertEquals(List.of(), undocumented("import a.B;\n\nclass A {}\n"));
    }

    private Stream<Bundle> shipped() {
        return tree.bundles().stream().filter(bundle -> !bundle.isTest());
    }

    private static boolean declaresNonNull(SourceFile file) {
        return file.name().equals("package-info.java") && file.text().contains("@NonNullByDefault(");
    }

    private static Path folder(SourceFile file) {
        return file.path().resolveSibling("");
    }

    private static String method(int lines) {
        return "    void a() {\n" + "        b();\n".repeat(lines - 2) + "    }\n";
    }

    private static List<String> breaches(String name, String text) {
        return JavaManners.breaches(new SourceFile(Path.of(name), text));
    }

    private static List<String> undocumented(String text) {
        return JavaManners.undocumented(new SourceFile(Path.of("A.java"), text));
    }
}
