package org.econtacts.server.internal.http;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.econtacts.protocol.BadInputException;
import org.econtacts.protocol.BadInputException.Fault;
import org.econtacts.protocol.JsonCodec;
import org.econtacts.protocol.JsonLines.StreamTooLargeException;
import org.econtacts.protocol.Problem;
import org.econtacts.protocol.Protocol;
import org.econtacts.store.StoreException;

/** Writes answers and problems: the one place where an exception becomes a status. */
final class Responses {

    private static final Logger LOG = System.getLogger(Responses.class.getName());

    private final JsonCodec codec;

    Responses(JsonCodec codec) {
        this.codec = codec;
    }

    void write(Answer answer, Response response, Callback callback) throws InterruptedException {
        secure(response);
        switch (answer) {
            case Answer.Json json -> send(response, json.status(), Protocol.JSON, codec.write(json.body()), callback);
            case Answer.Empty empty -> {
                response.setStatus(204);
                response.write(true, ByteBuffer.allocate(0), callback);
            }
            case Answer.Stream stream -> stream(stream, response, callback);
        }
    }

    void write(Exception failure, Sentences sentences, Response response, Callback callback) {
        if (response.isCommitted()) {
            callback.failed(failure);
            return;
        }
        secure(response);
        Problem problem = toProblem(failure).toProblem(sentences);
        if (failure instanceof BadInputException bad) {
            problem = new Problem(
                    problem.type(),
                    problem.title(),
                    problem.status(),
                    bad.sentence(sentences.language()),
                    bad.field().isEmpty() ? null : bad.field(),
                    null,
                    null);
        }
        write(problem, response, callback);
    }

    void write(Problem problem, Response response, Callback callback) {
        secure(response);
        if (problem.status() == Problem.Type.SIGN_IN_NEEDED.status()) {
            response.getHeaders().put(HttpHeader.WWW_AUTHENTICATE, "Bearer");
        }
        send(response, problem.status(), Protocol.PROBLEM, codec.write(problem), callback);
    }

    private static ProblemException toProblem(Exception failure) {
        return switch (failure) {
            case ProblemException problem -> problem;
            case BadInputException bad
            when bad.fault() == Fault.TOO_LARGE -> new ProblemException(Problem.Type.TOO_LARGE, "too-large.object");
            case BadInputException bad -> new ProblemException(Problem.Type.BAD_REQUEST, "body-broken");
            case StreamTooLargeException large -> new ProblemException(Problem.Type.TOO_LARGE, "too-large.stream");
            case StoreException store -> logged(store, Problem.Type.UNAVAILABLE, "store-failed");
            default -> logged(failure, Problem.Type.FAILED, "failed");
        };
    }

    /** The log gets the cause, the client a number to name; neither gets what a taxpayer wrote. */
    private static ProblemException logged(Exception failure, Problem.Type type, String key) {
        String number = UUID.randomUUID().toString().substring(0, 8);
        LOG.log(Level.ERROR, "request failed, number " + number, failure);
        return new ProblemException(type, key, number);
    }

    private static void stream(Answer.Stream stream, Response response, Callback callback) throws InterruptedException {
        response.setStatus(200);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, stream.contentType());
        try (OutputStream out = Content.Sink.asOutputStream(response)) {
            stream.body().writeTo(text -> {
                out.write(text.getBytes(StandardCharsets.UTF_8));
                out.flush();
            });
        } catch (IOException e) {
            // the other side is gone: that is how such streams end
            callback.failed(e);
            return;
        }
        callback.succeeded();
    }

    private static void send(Response response, int status, String type, byte[] body, Callback callback) {
        response.setStatus(status);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, type);
        response.getHeaders().put(HttpHeader.CONTENT_LENGTH, body.length);
        response.write(true, ByteBuffer.wrap(body), callback);
    }

    /** Nothing is kept by intermediaries, shown in a frame, or taken for another type than it is. */
    private static void secure(Response response) {
        response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
        response.getHeaders().put("X-Content-Type-Options", "nosniff");
        response.getHeaders().put("X-Frame-Options", "DENY");
        response.getHeaders().put("Referrer-Policy", "no-referrer");
        response.getHeaders().put("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
    }
}
