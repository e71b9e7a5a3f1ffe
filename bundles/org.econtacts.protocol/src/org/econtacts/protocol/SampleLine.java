package org.econtacts.protocol;

import java.util.List;

/**
 * A labelled sample as it is imported, see "Formats".
 *
 * @param text not blank
 * @param labelled false when the field {@code label} is absent: a sample to label
 * @param labels intents; empty when {@code label} is null = out of scope
 */
public record SampleLine(String text, boolean labelled, List<String> labels) {}
