package org.econtacts.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LayeringTest {

    @Test
    void everyBundleKeepsToItsLayer() {
        List<String> breaches = SourceTree.ofThisBuild().bundles().stream()
                .flatMap(bundle -> Layering.breaches(bundle).stream())
                .toList();
        assertEquals(List.of(), breaches);
    }

    @ParameterizedTest
    @CsvSource({
        "model, org.econtacts.store",
        "store, java.sql",
        "suggest, org.econtacts.analysis.graph",
        "suggest, org.econtacts.analysis.learning.internal",
        "server, org.econtacts.store.jdbc",
        "server, org.econtacts.client",
        "server, org.eclipse.swt.widgets",
        "client, org.econtacts.server",
        "client, com.fasterxml.jackson.databind",
        "ui, org.econtacts.store",
        "ui.desk, org.econtacts.ui.labels.internal",
        "ui.desk, java.net.http",
        "analysis, org.osgi.framework",
        "server, org.junit.jupiter.api",
        "protocol, org.eclipse.jetty.server",
    })
    void aUseAcrossTheLayersIsFound(String bundle, String used) {
        assertEquals(
                1,
                Layering.breaches(bundle(bundle, Set.of(used), Set.of(), Set.of()))
                        .size());
    }

    @Test
    void aRequiredBundleCountsAsAUse() {
        assertEquals(
                List.of("suggest may not use org.eclipse.swt: org.eclipse.swt"),
                Layering.breaches(bundle("suggest", Set.of(), Set.of("org.eclipse.swt"), Set.of())));
    }

    @Test
    void anImportLineCountsAsAUse() {
        assertEquals(
                Set.of("java.sql", "org.econtacts.model"),
                Bundle.importLines("import java.sql.Connection;\nimport static org.econtacts.model.Role.AGENT;\n"));
    }

    @Test
    void anExportedInternalPackageIsFound() {
        assertEquals(
                1,
                Layering.breaches(bundle("model", Set.of(), Set.of(), Set.of("org.econtacts.model.internal.text")))
                        .size());
    }

    @Test
    void anotherBundlesPackageIsNotExported() {
        assertEquals(
                1,
                Layering.breaches(bundle("model", Set.of(), Set.of(), Set.of("org.econtacts.store")))
                        .size());
    }

    @Test
    void anUnknownBundleIsFound() {
        assertEquals(
                1,
                Layering.breaches(bundle("novelty", Set.of(), Set.of(), Set.of()))
                        .size());
    }

    @Test
    void aTestMaySeeEverything() {
        assertEquals(
                List.of(),
                Layering.breaches(bundle("model.tests", Set.of("java.sql", "org.junit"), Set.of(), Set.of())));
    }

    @Test
    void manifestClausesLoseTheirAttributes() {
        assertEquals(Set.of("a.b", "c"), Bundle.clauses("a.b;version=\"[1,2)\";resolution:=optional,c"));
    }

    private static Bundle bundle(String name, Set<String> imports, Set<String> requires, Set<String> exports) {
        return new Bundle("org.econtacts." + name, Path.of(name), imports, requires, exports, List.of());
    }
}
