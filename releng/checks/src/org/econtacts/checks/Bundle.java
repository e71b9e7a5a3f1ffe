package org.econtacts.checks;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.Manifest;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.jdt.annotation.Nullable;

/**
 * What a bundle says in its manifest and in its sources.
 *
 * @param name its symbolic name
 * @param folder where it is
 * @param imports packages named by its manifest or by the import lines of its Java files
 * @param requires bundles it requires whole
 * @param exports packages it exports
 * @param java its Java files
 */
record Bundle(
        String name,
        Path folder,
        Set<String> imports,
        Set<String> requires,
        Set<String> exports,
        List<SourceFile> java) {

    private static final Pattern IMPORT =
            Pattern.compile("^import (?:static )?([a-z][\\w]*(?:\\.[a-z][\\w]*)*)\\.[A-Z*]", Pattern.MULTILINE);

    static Bundle read(Path folder) {
        List<SourceFile> java =
                SourceTree.files(folder.resolve("src"), path -> path.toString().endsWith(".java"));
        try (InputStream in = Files.newInputStream(folder.resolve("META-INF/MANIFEST.MF"))) {
            var headers = new Manifest(in).getMainAttributes();
            Set<String> imports = clauses(headers.getValue("Import-Package"));
            imports.addAll(clauses(headers.getValue("DynamicImport-Package")));
            java.forEach(file -> imports.addAll(importLines(file.text())));
            String name =
                    clauses(headers.getValue("Bundle-SymbolicName")).iterator().next();
            return new Bundle(
                    name,
                    folder,
                    imports,
                    clauses(headers.getValue("Require-Bundle")),
                    clauses(headers.getValue("Export-Package")),
                    java);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isTest() {
        return name.endsWith(".tests");
    }

    /** Whether SWT may be seen in it. */
    boolean isUi() {
        return name.startsWith("org.econtacts.ui")
                || name.equals("org.econtacts.app")
                || name.equals("org.econtacts.testkit.ui");
    }

    static Set<String> importLines(String text) {
        return IMPORT.matcher(text)
                .results()
                .map((MatchResult result) -> result.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The names in a manifest header, without attributes, directives and what is in quotes. */
    static Set<String> clauses(@Nullable String header) {
        Set<String> names = new LinkedHashSet<>();
        if (header != null) {
            for (String clause : header.replaceAll("\"[^\"]*\"", "").split(",")) {
                names.add(clause.split(";")[0].trim());
            }
        }
        return names;
    }
}
