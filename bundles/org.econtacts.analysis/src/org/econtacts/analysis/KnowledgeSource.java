package org.econtacts.analysis;

import java.util.List;
import org.econtacts.model.LabelSet;
import org.econtacts.model.LabelledText;

/** Intents and examples that come with the product. */
public interface KnowledgeSource {

    /** Its intents. */
    LabelSet labels();

    /** Example sentences with their true intents, written together with what is known; may be empty. */
    List<LabelledText> examples();

    /** More texts with their true intents, which nothing else was written for; may be empty. */
    default List<LabelledText> exemplars() {
        return List.of();
    }
}
