package org.econtacts.server.internal.http;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jdt.annotation.Nullable;
import org.econtacts.protocol.Problem;
import org.econtacts.protocol.Protocol;

/** The OpenAPI 3.1 document, made from the route table and the records. */
public final class OpenApi {

    private static final Pattern NAME = Pattern.compile("\\{(\\w+)}");

    private final Schemas schemas = new Schemas();

    /** The document of these routes, ready to be written as JSON. */
    public Map<String, Object> describe(RouteTable table) {
        Map<String, Map<String, Object>> paths = new LinkedHashMap<>();
        for (Route route : table.routes()) {
            paths.computeIfAbsent(route.path(), path -> new LinkedHashMap<>())
                    .put(route.method().toLowerCase(Locale.ROOT), operation(route));
        }
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("openapi", "3.1.0");
        document.put("info", Map.of("title", "E-Contacts Plus", "version", Protocol.VERSION));
        document.put("servers", List.of(Map.of("url", Protocol.BASE)));
        document.put("paths", paths);
        document.put("components", components());
        return document;
    }

    private Map<String, Object> components() {
        Map<String, Object> bearer = Map.of("type", "http", "scheme", "bearer");
        return Map.of("securitySchemes", Map.of("session", bearer), "schemas", schemas.named());
    }

    private Map<String, Object> operation(Route route) {
        Map<String, Object> operation = new LinkedHashMap<>();
        operation.put("summary", route.summary());
        operation.put("operationId", operationId(route));
        if (!route.roles().isEmpty()) {
            operation.put(
                    "x-roles", route.roles().stream().map(Enum::name).sorted().toList());
        }
        operation.put("security", route.open() ? List.of() : List.of(Map.of("session", List.of())));
        List<Object> parameters = parameters(route);
        if (!parameters.isEmpty()) {
            operation.put("parameters", parameters);
        }
        Class<?> request = route.request();
        if (request != null) {
            operation.put("requestBody", requestBody(request, route.lines()));
        }
        operation.put("responses", responses(route));
        return operation;
    }

    private static String operationId(Route route) {
        return route.method().toLowerCase(Locale.ROOT)
                + route.path().replaceAll("[{}.]", "").replace('/', '-');
    }

    private List<Object> parameters(Route route) {
        List<Object> parameters = new ArrayList<>();
        Matcher names = NAME.matcher(route.path());
        while (names.find()) {
            parameters.add(parameter(names.group(1), "path", true, schemas.of(String.class), null));
        }
        for (Parameter each : route.parameters()) {
            parameters.add(parameter(each.name(), "query", false, schemas.of(each.type()), each.summary()));
        }
        for (String each : route.headers()) {
            parameters.add(parameter(each, "header", true, schemas.of(String.class), null));
        }
        return parameters;
    }

    private static Map<String, Object> parameter(
            String name, String in, boolean required, Object schema, @Nullable String summary) {
        Map<String, Object> parameter = new LinkedHashMap<>();
        parameter.put("name", name);
        parameter.put("in", in);
        parameter.put("required", required);
        parameter.put("schema", schema);
        if (summary != null) {
            parameter.put("description", summary);
        }
        return parameter;
    }

    private Map<String, Object> requestBody(Class<?> type, boolean lines) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put(Protocol.JSON, Map.of("schema", schemas.of(type)));
        if (lines) {
            content.put(Protocol.JSON_LINES, Map.of("schema", schemas.of(type)));
        }
        return Map.of("required", true, "content", content);
    }

    private Map<String, Object> responses(Route route) {
        Map<String, Object> responses = new LinkedHashMap<>();
        Class<?> answer = route.answer();
        if (answer == null) {
            responses.put("204", Map.of("description", "Done"));
        } else {
            String type = route.path().equals("/events") ? "text/event-stream" : Protocol.JSON;
            Map<String, Object> content = Map.of(type, Map.of("schema", schemas.of(answer)));
            responses.put("200", Map.of("description", "Done", "content", content));
        }
        Map<String, Object> problem = Map.of(Protocol.PROBLEM, Map.of("schema", schemas.of(Problem.class)));
        responses.put("default", Map.of("description", "Not done, with the reason", "content", problem));
        return responses;
    }
}
