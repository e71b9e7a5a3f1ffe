package org.econtacts.checks;

import static java.util.Map.entry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Who may see whom. A bundle that is not in the tables below may not exist: give it its place here first. */
final class Layering {

    private static final String OWN = "org.econtacts.";

    /** The own bundles that each bundle may use. Nobody uses store.jdbc and analysis.*: they arrive as services. */
    private static final Map<String, Set<String>> MAY_USE = Map.ofEntries(
            entry("model", Set.of()),
            entry("store", Set.of("model")),
            entry("store.jdbc", Set.of("model", "store")),
            entry("content", Set.of("model")),
            entry("privacy", Set.of("model")),
            entry("analysis", Set.of("model")),
            entry("analysis.encoder", Set.of("model", "analysis")),
            entry("analysis.graph", Set.of("model", "analysis")),
            entry("analysis.learning", Set.of("model", "analysis")),
            entry("analysis.retrieval", Set.of("model", "analysis")),
            entry("suggest", Set.of("model", "store", "analysis")),
            entry("supervision", Set.of("model", "store", "analysis")),
            entry("protocol", Set.of("model")),
            entry("server", Set.of("model", "store", "privacy", "analysis", "suggest", "supervision", "protocol")),
            entry("client", Set.of("model", "protocol")),
            entry("sync", Set.of("model", "client", "protocol")),
            entry("ui", Set.of("model", "client", "protocol", "sync")),
            entry("ui.desk", Set.of("model", "client", "protocol", "sync", "ui")),
            entry("ui.labels", Set.of("model", "client", "protocol", "sync", "ui")),
            entry("ui.supervision", Set.of("model", "client", "protocol", "sync", "ui")),
            entry("app", Set.of("model", "client", "protocol", "sync", "ui")),
            entry("testkit", Set.of("model", "store", "analysis")),
            entry("testkit.ui", Set.of()));

    private static final Set<String> WINDOWS =
            Set.of("ui", "ui.desk", "ui.labels", "ui.supervision", "app", "testkit.ui");
    private static final Set<String> INSIDE_OSGI =
            Set.of("server", "ui", "ui.desk", "ui.labels", "ui.supervision", "app", "testkit.ui");

    /** Foreign packages and bundles, by their beginning, and the only own bundles that may see them. */
    private static final Map<String, Set<String>> ONLY_IN = Map.ofEntries(
            entry("org.eclipse.swt", WINDOWS),
            entry("org.eclipse.jface", WINDOWS),
            entry("org.eclipse.e4", WINDOWS),
            entry("org.eclipse.nebula", WINDOWS),
            entry("org.eclipse.swtchart", WINDOWS),
            entry("java.sql", Set.of("store.jdbc", "sync")),
            entry("javax.sql", Set.of("store.jdbc", "sync")),
            entry("org.h2", Set.of("store.jdbc", "sync")),
            entry("com.zaxxer", Set.of("store.jdbc")),
            entry("org.postgresql", Set.of("store.jdbc")),
            entry("com.fasterxml.jackson", Set.of("protocol")),
            entry("org.eclipse.jetty", Set.of("server")),
            entry("com.sun.net.httpserver", Set.of("server")),
            entry("java.net.http", Set.of("client")),
            entry("picocli", Set.of("server")),
            entry("org.apache.lucene", Set.of("analysis.retrieval")),
            entry("ai.onnxruntime", Set.of("analysis.encoder")),
            entry("ai.djl", Set.of("analysis.encoder")),
            entry("org.snakeyaml", Set.of("analysis.graph")),
            // everything below the server and the windows runs in plain Java
            entry("org.osgi.framework", INSIDE_OSGI),
            entry("org.osgi.util.tracker", INSIDE_OSGI),
            entry("org.eclipse.core", INSIDE_OSGI),
            entry("org.eclipse.equinox", INSIDE_OSGI),
            entry("org.junit", Set.of("testkit", "testkit.ui")));

    private Layering() {}

    /** What is wrong with a bundle, one sentence each; tests may see everything. */
    static List<String> breaches(Bundle bundle) {
        List<String> breaches = new ArrayList<>();
        if (bundle.isTest()) {
            return breaches;
        }
        String name = bundle.name().replace(OWN, "");
        Set<String> allowed = MAY_USE.get(name);
        if (allowed == null) {
            return List.of(bundle.name() + " has no place in the layering: name what it may use in Layering.java");
        }
        for (String used : used(bundle.imports(), bundle.requires())) {
            owner(used)
                    .filter(owner -> !owner.equals(name) && !allowed.contains(owner))
                    .ifPresent(owner -> breaches.add(name + " may not use " + owner + ": " + used));
            ONLY_IN.forEach((prefix, bundles) -> {
                if (isUnder(used, prefix) && !bundles.contains(name)) {
                    breaches.add(name + " may not use " + prefix + ": " + used);
                }
            });
        }
        breaches.addAll(exportBreaches(bundle));
        return breaches;
    }

    private static List<String> exportBreaches(Bundle bundle) {
        List<String> breaches = new ArrayList<>();
        for (String exported : bundle.exports()) {
            if (Arrays.asList(exported.split("\\.")).contains("internal")) {
                breaches.add(bundle.name() + " exports an internal package: " + exported);
            }
            if (!isUnder(exported, bundle.name())) {
                breaches.add(bundle.name() + " exports a package that is not its own: " + exported);
            }
        }
        return breaches;
    }

    private static List<String> used(Collection<String> imports, Collection<String> requires) {
        List<String> used = new ArrayList<>(imports);
        used.addAll(requires);
        return used;
    }

    /** The own bundle that a package belongs to: the one with the longest name that it is under. */
    private static Optional<String> owner(String used) {
        return MAY_USE.keySet().stream()
                .filter(name -> isUnder(used, OWN + name))
                .max((a, b) -> Integer.compare(a.length(), b.length()));
    }

    private static boolean isUnder(String name, String prefix) {
        return name.equals(prefix) || name.startsWith(prefix + ".");
    }
}
