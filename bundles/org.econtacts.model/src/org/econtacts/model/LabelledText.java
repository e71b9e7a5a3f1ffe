package org.econtacts.model;

import java.util.List;

/**
 * An example to train or to measure on.
 *
 * @param text as it was written
 * @param labels intents; empty = out of scope
 */
public record LabelledText(String text, List<String> labels) {

    public LabelledText {
        labels = List.copyOf(labels);
    }
}
