package org.econtacts.protocol;

import java.util.List;
import org.econtacts.model.Intent;

/**
 * Answer of {@code GET /label-set/former}: intents that were renamed with another id, merged, split or withdrawn. Labels
 * that nobody has made precise still name them.
 *
 * @param intents as they were called last
 */
public record FormerIntents(List<Intent> intents) {}
