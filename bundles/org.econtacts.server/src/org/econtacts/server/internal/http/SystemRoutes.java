package org.econtacts.server.internal.http;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.econtacts.protocol.Health;

/** How the server is, and what it can do. */
public final class SystemRoutes {

    private final Supplier<Health> health;
    private final Supplier<Map<String, Object>> document;

    /**
     * @param health how the server is now
     * @param document the OpenAPI document of all routes
     */
    public SystemRoutes(Supplier<Health> health, Supplier<Map<String, Object>> document) {
        this.health = health;
        this.document = document;
    }

    public List<Route> routes() {
        return List.of(
                Route.of("GET", "/health", "How the server is", exchange -> Answer.of(health.get()))
                        .forAll()
                        .answers(Health.class),
                Route.of("GET", "/openapi.json", "This description", exchange -> Answer.of(document.get()))
                        .forAll()
                        .answers(Map.class));
    }
}
