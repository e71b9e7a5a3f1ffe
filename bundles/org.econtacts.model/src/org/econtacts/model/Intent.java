package org.econtacts.model;

import java.util.Map;
import org.eclipse.jdt.annotation.Nullable;

/**
 * What a request is about.
 *
 * @param id stable key, for example {@code pas-modulation}
 * @param audience whom it concerns; null = both
 * @param titles short name by language ({@code fr}, {@code en}); at least one entry
 * @param guidelines what belongs to it and what does not, by language; may be empty
 */
public record Intent(
        String id, @Nullable Audience audience, Map<String, String> titles, Map<String, String> guidelines) {

    /** The title in the wanted language, else in any other, else the id. */
    public String title(String language) {
        String wanted = titles.get(language);
        return wanted != null ? wanted : titles.values().stream().findFirst().orElse(id);
    }

    /** The guideline in the wanted language, else in any other, else nothing. */
    public String guideline(String language) {
        String wanted = guidelines.get(language);
        return wanted != null
                ? wanted
                : guidelines.values().stream().findFirst().orElse("");
    }
}
