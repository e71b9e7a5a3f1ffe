package org.econtacts.server.internal;

import org.econtacts.model.BuiltInContent;
import org.econtacts.model.LabelSet;

/** The small content, for tests in other packages. */
public final class TryOutContent {

    private TryOutContent() {}

    /** Two offices, three templates, four messages. */
    public static BuiltInContent content() {
        return new TestContent();
    }

    /** The intents of the three templates. */
    public static LabelSet labels() {
        return TestContent.LABELS;
    }
}
