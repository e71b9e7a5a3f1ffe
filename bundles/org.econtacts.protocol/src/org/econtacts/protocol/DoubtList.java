package org.econtacts.protocol;

import java.util.List;

/**
 * Answer of {@code GET /samples/doubts}: samples with a doubt that nobody has settled.
 *
 * @param total so many samples
 * @param samples the first of them, oldest first, without notes
 */
public record DoubtList(long total, List<SampleRemarks> samples) {}
