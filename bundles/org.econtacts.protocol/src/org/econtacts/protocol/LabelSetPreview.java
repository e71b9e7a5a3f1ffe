package org.econtacts.protocol;

import java.util.List;

/**
 * Answer of {@code POST /label-set/preview}: what a change would touch.
 *
 * @param samples whose label names a source
 * @param labels of curators that name a source
 * @param relabel how many of the samples a person would have to label again
 * @param templates ids of templates that answer a source: those of a renamed or merged intent follow it, those of a split
 *     or withdrawn one must be given another intent by hand
 */
public record LabelSetPreview(long samples, long labels, long relabel, List<String> templates) {}
