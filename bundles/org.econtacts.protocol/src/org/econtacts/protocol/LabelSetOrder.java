package org.econtacts.protocol;

import java.util.List;
import org.econtacts.model.Intent;
import org.econtacts.model.LabelSetChange;

/**
 * Request of {@code POST /label-set} and {@code POST /label-set/preview}.
 *
 * @param event UUID made by the caller; the same twice has one effect
 * @param version of the label set seen
 * @param kind of change
 * @param sources intents before it; none for ADD, one for RENAME and SPLIT, several for MERGE
 * @param targets intents after it; one for RENAME and MERGE, several for SPLIT, none for DEPRECATE
 */
public record LabelSetOrder(
        @Required String event,
        @Required String version,
        @Required LabelSetChange.Kind kind,
        @Required List<String> sources,
        @Required List<Intent> targets) {}
