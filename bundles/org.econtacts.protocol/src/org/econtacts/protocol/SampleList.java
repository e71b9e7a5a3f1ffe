package org.econtacts.protocol;

import java.util.List;
import org.econtacts.model.Sample;

/**
 * Answer of {@code GET /samples}.
 *
 * @param total size of the whole result
 * @param offset position of the first, from 0
 * @param labelled how many samples are labelled or out of scope in all
 * @param samples at most as many as asked for
 */
public record SampleList(long total, long offset, long labelled, List<Sample> samples) {}
