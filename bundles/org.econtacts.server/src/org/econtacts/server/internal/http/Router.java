package org.econtacts.server.internal.http;

import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Fields;
import org.econtacts.model.Account;
import org.econtacts.protocol.BadInputException;
import org.econtacts.protocol.BadInputException.Fault;
import org.econtacts.protocol.JsonCodec;
import org.econtacts.protocol.Problem;
import org.econtacts.protocol.Protocol;

/**
 * Finds the route of a request, checks who asks, and hands over. Every refusal is made here or in the handler and
 * written in one place, {@link Responses}.
 */
public final class Router extends Handler.Abstract {

    private static final String BEARER = "Bearer ";

    private final RouteTable table;
    private final Authenticator authenticator;
    private final JsonCodec codec;
    private final Responses responses;

    public Router(RouteTable table, Authenticator authenticator, JsonCodec codec) {
        this.table = table;
        this.authenticator = authenticator;
        this.codec = codec;
        this.responses = new Responses(codec);
    }

    @Override
    @NonNullByDefault({})
    public boolean handle(Request request, Response response, Callback callback) {
        Sentences sentences = Sentences.accepting(request.getHeaders().get(HttpHeader.ACCEPT_LANGUAGE));
        try {
            Answer answer = dispatch(request, sentences);
            responses.write(answer, response, callback);
        } catch (ProblemException | BadInputException | RuntimeException e) {
            responses.write(e, sentences, response, callback);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            callback.failed(e);
        }
        return true;
    }

    private Answer dispatch(Request request, Sentences sentences) throws ProblemException, BadInputException {
        RouteTable.Match match = match(request);
        Route route = match.route();
        String token = token(request);
        Account caller = route.open() ? null : signedIn(token, route);
        requireHeaders(request, route);
        Exchange exchange = new Exchange(
                match.values(),
                query(request, route),
                headers(request),
                Request.asInputStream(request),
                codec,
                sentences,
                token,
                caller);
        return route.handler().handle(exchange);
    }

    private RouteTable.Match match(Request request) throws ProblemException {
        String full = Optional.ofNullable(request.getHttpURI().getDecodedPath()).orElse("");
        String path = full.startsWith(Protocol.BASE + "/") ? full.substring(Protocol.BASE.length()) : "";
        Optional<RouteTable.Match> match = table.find(request.getMethod(), path);
        if (match.isEmpty() && !table.methods(path).isEmpty()) {
            throw new ProblemException(
                    Problem.Type.METHOD_NOT_ALLOWED,
                    "method",
                    request.getMethod(),
                    String.join(", ", table.methods(path)));
        }
        return match.orElseThrow(() -> new ProblemException(Problem.Type.NOT_FOUND, "no-such-path"));
    }

    private static String token(Request request) {
        String header = request.getHeaders().get(HttpHeader.AUTHORIZATION);
        return header != null && header.startsWith(BEARER)
                ? header.substring(BEARER.length()).strip()
                : "";
    }

    private Account signedIn(String token, Route route) throws ProblemException {
        Account account = authenticator
                .account(token)
                .orElseThrow(() -> new ProblemException(Problem.Type.SIGN_IN_NEEDED, "sign-in-needed"));
        if (!route.roles().isEmpty() && Collections.disjoint(route.roles(), account.roles())) {
            throw new ProblemException(Problem.Type.FORBIDDEN, "role-needed");
        }
        return account;
    }

    private static void requireHeaders(Request request, Route route) throws BadInputException, ProblemException {
        for (String header : route.headers()) {
            String value = request.getHeaders().get(header);
            if (value == null || value.isBlank()) {
                throw new BadInputException(header, Fault.MISSING);
            }
        }
        if (route.request() != null && !isReadable(request, route)) {
            throw new ProblemException(Problem.Type.UNSUPPORTED, route.lines() ? "media-type.lines" : "media-type");
        }
    }

    private static boolean isReadable(Request request, Route route) {
        String type = request.getHeaders().get(HttpHeader.CONTENT_TYPE);
        return type != null
                && (type.startsWith(Protocol.JSON) && !type.startsWith(Protocol.JSON_LINES)
                        || route.lines() && type.startsWith(Protocol.JSON_LINES));
    }

    private static Map<String, String> query(Request request, Route route) throws BadInputException {
        Map<String, String> query = new HashMap<>();
        for (Fields.Field field : fields(request)) {
            String name = field.getName();
            if (route.parameters().stream().noneMatch(each -> each.name().equals(name))) {
                throw new BadInputException(name, Fault.UNKNOWN_FIELD, names(route));
            }
            if (field.hasMultipleValues()) {
                throw new BadInputException(name, Fault.REPEATED);
            }
            query.put(name, field.getValue());
        }
        return query;
    }

    private static Fields fields(Request request) throws BadInputException {
        try {
            return Request.extractQueryParameters(request);
        } catch (RuntimeException e) {
            throw new BadInputException("?", Fault.NOT_A_TEXT);
        }
    }

    private static String names(Route route) {
        return String.join(
                ", ", route.parameters().stream().map(Parameter::name).toList());
    }

    private static Map<String, String> headers(Request request) {
        Map<String, String> headers = new HashMap<>();
        for (HttpField field : request.getHeaders()) {
            headers.putIfAbsent(field.getName().toLowerCase(Locale.ROOT), field.getValue());
        }
        return headers;
    }
}
