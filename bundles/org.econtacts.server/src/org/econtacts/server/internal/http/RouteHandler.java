package org.econtacts.server.internal.http;

import org.econtacts.protocol.BadInputException;

/** Does what a route is for. Runs on a thread that may block. */
@FunctionalInterface
public interface RouteHandler {

    /**
     * @throws ProblemException if it is not done, with the reason
     * @throws BadInputException if the request's body is not what it should be
     */
    Answer handle(Exchange exchange) throws ProblemException, BadInputException;
}
