package org.econtacts.server.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpenApiTest {

    @TempDir
    Path folder = Path.of("");

    @Test
    void everyRouteIsDescribedAndEverySchemaThatIsNamedIsThere() {
        try (ServerFixture server = new ServerFixture(folder)) {
            ServerFixture.Reply reply = server.call("", "GET", "/openapi.json");
            Map<?, ?> document = reply.as(Map.class);

            assertEquals("3.1.0", document.get("openapi"));
            assertEquals(routes(server), described((Map<?, ?>) document.get("paths")));
            Map<?, ?> components = (Map<?, ?>) document.get("components");
            Set<?> schemas = ((Map<?, ?>) components.get("schemas")).keySet();
            Matcher names = Pattern.compile("#/components/schemas/([\\w.]+)").matcher(reply.text());
            int count = 0;
            while (names.find()) {
                assertTrue(schemas.contains(names.group(1)), names.group(1));
                count++;
            }
            assertTrue(count > 20);
        }
    }

    private static Set<String> routes(ServerFixture server) {
        return server.server.routes().routes().stream()
                .map(route -> route.method() + " " + route.path())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> described(Map<?, ?> paths) {
        Set<String> described = new TreeSet<>();
        paths.forEach((path, operations) -> ((Map<?, ?>) operations)
                .keySet()
                .forEach(method -> described.add(method.toString().toUpperCase(Locale.ROOT) + " " + path)));
        return described;
    }
}
