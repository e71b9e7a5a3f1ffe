package org.econtacts.ui.labels.labelset;

import java.text.Normalizer;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.eclipse.jdt.annotation.Nullable;
import org.econtacts.model.Audience;
import org.econtacts.model.Intent;

/**
 * An intent as it is being written.
 *
 * @param title in the window's language
 * @param guideline in the window's language
 * @param audience null = both
 */
record IntentDraft(String title, String guideline, @Nullable Audience audience) {

    private static final int LONGEST_ID = 60;

    static final IntentDraft EMPTY = new IntentDraft("", "", null);

    static IntentDraft of(Intent intent, String language) {
        return new IntentDraft(intent.title(language), intent.guideline(language), intent.audience());
    }

    boolean isNamed() {
        return !title.isBlank();
    }

    /** The intent with another title and guideline in this language; the other languages stay. */
    Intent rewrite(Intent before, String language) {
        return new Intent(
                before.id(),
                audience,
                with(before.titles(), language, title),
                with(before.guidelines(), language, guideline));
    }

    private static Map<String, String> with(Map<String, String> texts, String language, String text) {
        Map<String, String> changed = new LinkedHashMap<>(texts);
        if (text.isBlank()) {
            changed.remove(language);
        } else {
            changed.put(language, text.strip());
        }
        return changed;
    }

    /** A new intent; its key is made of its title. */
    Intent create(String language, Collection<String> taken) {
        return rewrite(new Intent(key(taken), audience, Map.of(), Map.of()), language);
    }

    private String key(Collection<String> taken) {
        String plain = Normalizer.normalize(title, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replace("\u0153", "oe")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        String base = plain.isEmpty() ? "intent" : plain.substring(0, Math.min(LONGEST_ID, plain.length()));
        String key = base;
        for (int i = 2; taken.contains(key); i++) {
            key = base + "-" + i;
        }
        return key;
    }
}
