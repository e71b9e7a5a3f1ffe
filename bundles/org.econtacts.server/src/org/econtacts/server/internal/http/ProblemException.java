package org.econtacts.server.internal.http;

import java.util.List;
import org.eclipse.jdt.annotation.Nullable;
import org.econtacts.protocol.Problem;

/** A request that is not done, for a reason that its sender can understand. */
public final class ProblemException extends Exception {

    private static final long serialVersionUID = 1L;

    private final Problem.Type type;
    private final String key;
    private final transient List<Object> arguments;
    private @Nullable String field;
    private @Nullable String holder;
    private @Nullable Long version;

    /**
     * @param type kind of problem; decides the HTTP status
     * @param key of the sentence in {@code messages.properties}
     * @param arguments of the sentence
     */
    public ProblemException(Problem.Type type, String key, Object... arguments) {
        super(key);
        this.type = type;
        this.key = key;
        this.arguments = List.of(arguments);
    }

    /** What does not exist and what may not be seen look the same. */
    public static ProblemException notFound() {
        return new ProblemException(Problem.Type.NOT_FOUND, "not-found");
    }

    /** Names the field at fault. */
    public ProblemException at(String path) {
        field = path;
        return this;
    }

    /** Names who has the message in hand; null when nobody has. */
    public ProblemException heldBy(@Nullable String name) {
        holder = name;
        return this;
    }

    /** Says which version the message has now. */
    public ProblemException atVersion(long now) {
        version = now;
        return this;
    }

    public Problem.Type type() {
        return type;
    }

    /** As it goes over the wire. */
    public Problem toProblem(Sentences sentences) {
        String detail = sentences.say(key, arguments.toArray());
        return new Problem(
                type.urn(), sentences.say("title." + type.name()), type.status(), detail, field, holder, version);
    }
}
