package org.econtacts.model;

import java.util.List;

/**
 * The answer to one request of a message. A message with several requests is answered by one text with a block for each.
 *
 * @param intent id of the intent it answers
 * @param template id of the template
 * @param templateVersion version of the template
 * @param confidence calibrated, of this block alone
 * @param request where in the message it is asked, in text order; empty = in all of it
 */
public record Block(String intent, String template, int templateVersion, Confidence confidence, List<Span> request) {

    public Block {
        request = List.copyOf(request);
    }
}
