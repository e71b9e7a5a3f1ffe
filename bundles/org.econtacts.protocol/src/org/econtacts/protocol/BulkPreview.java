package org.econtacts.protocol;

import java.util.List;
import org.econtacts.model.Sample;

/**
 * Answer of {@code GET /samples/bulk} and {@code POST /samples/bulk}.
 *
 * @param found how many samples the query finds
 * @param changed how many labels changed; 0 in a preview
 * @param labelled how many of those found have a label for everybody already; 0 after the change
 * @param examples the first few
 */
public record BulkPreview(long found, long changed, long labelled, List<Sample> examples) {}
