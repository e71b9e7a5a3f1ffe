package org.econtacts.analysis.retrieval;

import org.eclipse.jdt.annotation.Nullable;

/**
 * Something whose intent is known and that a message may resemble.
 *
 * @param intent place of its intent
 * @param title what people are shown of it; empty = nothing, for it is what some taxpayer wrote to some office
 * @param text what is compared
 * @param template whether it is an approved answer; else an example
 */
record Case(int intent, String title, String text, boolean template) {

    /** The same text with the same intent is the same case, whatever is shown of it. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Case one && intent == one.intent && template == one.template && text.equals(one.text);
    }

    @Override
    public int hashCode() {
        return 31 * text.hashCode() + intent;
    }
}
