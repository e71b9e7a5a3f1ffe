package org.econtacts.protocol;

import java.util.List;
import org.econtacts.model.Source;
import org.econtacts.model.Suggestion;

/**
 * A suggestion, ready to be read.
 *
 * @param suggestion what was found
 * @param title of the template
 * @param text the whole answer with greeting and signature; a placeholder that the message does not fill stays in braces
 * @param sources of the template
 */
public record SuggestionView(Suggestion suggestion, String title, String text, List<Source> sources) {}
