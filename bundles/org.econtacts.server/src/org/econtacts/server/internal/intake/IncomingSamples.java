package org.econtacts.server.internal.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.econtacts.model.Sample;
import org.econtacts.model.SampleState;
import org.econtacts.protocol.BadInputException;
import org.econtacts.protocol.SampleLine;

/**
 * Makes samples of what was sent. A line that comes again in a later import is the same sample; the same text twice in
 * one import is two.
 */
public final class IncomingSamples {

    /** Where imported samples come from. */
    public static final String IMPORT = "import";

    /** Where the samples made of the invented messages come from. */
    public static final String SAMPLE_MESSAGE = "sample-message";

    private final Map<String, Integer> occurrences = new HashMap<>();

    /** A labelled sample, or one to label when it says nothing of labels. */
    public Sample read(SampleLine line) throws BadInputException {
        for (String label : line.labels()) {
            Ids.name("label", label);
        }
        String content = line.text() + "\n" + line.labelled() + line.labels();
        int occurrence = occurrences.merge(Ids.ofText(content), 1, Integer::sum);
        return new Sample(
                "s-" + Ids.ofText(content + occurrence), line.text(), IMPORT, state(line), line.labels(), List.of(), 0);
    }

    /** A sample to label, made of an invented message. */
    static Sample ofMessage(String subject, String body) {
        String text = subject.isBlank() ? body : subject + "\n" + body;
        return new Sample(
                "s-" + Ids.ofText(text), text, SAMPLE_MESSAGE, SampleState.UNLABELLED, List.of(), List.of(), 0);
    }

    private static SampleState state(SampleLine line) {
        if (!line.labelled()) {
            return SampleState.UNLABELLED;
        }
        return line.labels().isEmpty() ? SampleState.OUT_OF_SCOPE : SampleState.LABELLED;
    }
}
