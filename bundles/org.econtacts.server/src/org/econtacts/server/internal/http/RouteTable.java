package org.econtacts.server.internal.http;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * All routes of the server.
 *
 * @param routes in the order in which they are described
 */
public record RouteTable(List<Route> routes) {

    public RouteTable {
        routes = List.copyOf(routes);
    }

    /**
     * The route for a request. A path written out wins over one with {@code {names}}.
     *
     * @param path below {@code /api/v1}, decoded, starting with a slash
     */
    public Optional<Match> find(String method, String path) {
        return matches(path).stream()
                .filter(match -> match.route().method().equals(method))
                .min((a, b) -> Integer.compare(a.values().size(), b.values().size()));
    }

    /** The methods that a path knows; empty when there is no such path. */
    public Set<String> methods(String path) {
        Set<String> methods = new LinkedHashSet<>();
        matches(path).forEach(match -> methods.add(match.route().method()));
        return methods;
    }

    private List<Match> matches(String path) {
        String[] segments = path.split("/", -1);
        List<Match> matches = new ArrayList<>();
        for (Route route : routes) {
            match(route, segments).ifPresent(matches::add);
        }
        return matches;
    }

    private static Optional<Match> match(Route route, String[] segments) {
        String[] pattern = route.path().split("/", -1);
        if (pattern.length != segments.length) {
            return Optional.empty();
        }
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < pattern.length; i++) {
            if (pattern[i].startsWith("{") && !segments[i].isEmpty()) {
                values.put(pattern[i].substring(1, pattern[i].length() - 1), segments[i]);
            } else if (!pattern[i].equals(segments[i])) {
                return Optional.empty();
            }
        }
        return Optional.of(new Match(route, values));
    }

    /**
     * @param route that fits
     * @param values of its {@code {names}}
     */
    public record Match(Route route, Map<String, String> values) {}
}
