package org.econtacts.protocol;

import java.util.List;

/**
 * Answer of {@code POST /messages} and of an import.
 *
 * @param accepted how many objects went in
 * @param known how many were there already
 * @param refused those that did not, in order
 * @param ids of the messages that went in, at most the first hundred
 */
public record IntakeReport(long accepted, long known, List<Refusal> refused, List<String> ids) {

    /**
     * @param line from 1
     * @param field the field at fault; empty when the line is not JSON
     * @param reason a sentence for a person
     */
    public record Refusal(long line, String field, String reason) {}
}
