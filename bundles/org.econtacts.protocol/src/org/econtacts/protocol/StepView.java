package org.econtacts.protocol;

import java.util.List;
import org.econtacts.model.Sample;

/**
 * Answer of {@code POST /samples/undo} and {@code POST /samples/redo}.
 *
 * @param event id of what was taken back or done again
 * @param count how many labels changed: more than one after a bulk change
 * @param samples as the caller sees them now, the first few hundred
 */
public record StepView(String event, long count, List<Sample> samples) {}
