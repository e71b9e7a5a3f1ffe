package org.econtacts.server.internal.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.eclipse.jdt.annotation.Nullable;
import org.econtacts.model.Role;

/**
 * One line of the route table; the router, the OpenAPI document and the tests read it.
 *
 * @param method HTTP method
 * @param path below {@code /api/v1}; {@code {name}} stands for one segment
 * @param summary what it does, one line, English
 * @param open whether it needs no session
 * @param roles one of these is needed; empty = any signed-in account
 * @param parameters of the query; others are refused
 * @param request type of the body; null = none
 * @param lines whether the body may also be JSON Lines of that type
 * @param answer type of the answer; null = none (204)
 * @param headers that are required
 * @param handler does it
 */
public record Route(
        String method,
        String path,
        String summary,
        boolean open,
        Set<Role> roles,
        List<Parameter> parameters,
        @Nullable Class<?> request,
        boolean lines,
        @Nullable Class<?> answer,
        List<String> headers,
        RouteHandler handler) {

    /** A route for any signed-in account that answers nothing; the methods below say the rest. */
    public static Route of(String method, String path, String summary, RouteHandler handler) {
        return new Route(method, path, summary, false, Set.of(), List.of(), null, false, null, List.of(), handler);
    }

    /** For everybody, signed in or not. */
    public Route forAll() {
        return new Route(method, path, summary, true, Set.of(), parameters, request, lines, answer, headers, handler);
    }

    /** For accounts with one of these roles. */
    public Route by(Role... some) {
        Set<Role> few = Set.of(some);
        return new Route(method, path, summary, open, few, parameters, request, lines, answer, headers, handler);
    }

    /** With one more parameter in the query. */
    public Route with(String name, Class<?> type, String about) {
        List<Parameter> more = new ArrayList<>(parameters);
        more.add(new Parameter(name, type, about));
        return new Route(
                method, path, summary, open, roles, List.copyOf(more), request, lines, answer, headers, handler);
    }

    /** With a body. */
    public Route takes(Class<?> body) {
        return new Route(method, path, summary, open, roles, parameters, body, lines, answer, headers, handler);
    }

    /** With a body that is one object, or one a line. */
    public Route takesLines(Class<?> body) {
        return new Route(method, path, summary, open, roles, parameters, body, true, answer, headers, handler);
    }

    /** With an answer. */
    public Route answers(Class<?> body) {
        return new Route(method, path, summary, open, roles, parameters, request, lines, body, headers, handler);
    }

    /** With a header that must be there. */
    public Route needs(String header) {
        return new Route(
                method, path, summary, open, roles, parameters, request, lines, answer, List.of(header), handler);
    }
}
