package org.econtacts.protocol;

import org.eclipse.jdt.annotation.Nullable;

/**
 * Request of {@code POST /samples/undo} and {@code POST /samples/redo}.
 *
 * @param event UUID made by the caller; the same twice has one effect
 * @param target event of the labelling that it is meant for, so that work done off line never takes back another one;
 *     null = whatever the last step is
 */
public record StepOrder(@Required String event, @Nullable String target) {

    /** About whatever the last step is. */
    public StepOrder(String event) {
        this(event, null);
    }
}
