package org.econtacts.server.internal.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.econtacts.model.Audience;
import org.econtacts.model.Message;
import org.econtacts.model.Sample;
import org.econtacts.model.SampleDoubt;
import org.econtacts.model.SampleState;
import org.econtacts.privacy.Anonymised;
import org.econtacts.privacy.Anonymiser;
import org.econtacts.privacy.Doubt;
import org.econtacts.protocol.BadInputException;
import org.econtacts.protocol.SampleLine;

/**
 * Makes samples of what was sent, without the personal data in it. A line that comes again in a later import is the
 * same sample; the same text twice in one import is two.
 */
public final class IncomingSamples {

    /** Where imported samples come from. */
    public static final String IMPORT = "import";

    /** Where the samples made of the invented messages come from. */
    public static final String SAMPLE_MESSAGE = "sample-message";

    private final Anonymiser anonymiser = new Anonymiser();
    private final Map<String, Integer> occurrences = new HashMap<>();
    private final Map<String, List<SampleDoubt>> doubts = new HashMap<>();

    /** A labelled sample, or one to label when it says nothing of labels. */
    public Sample read(SampleLine line) throws BadInputException {
        for (String label : line.labels()) {
            Ids.name("label", label);
        }
        String content = line.text() + "\n" + line.labelled() + line.labels();
        int occurrence = occurrences.merge(Ids.ofText(content), 1, Integer::sum);
        String id = "s-" + Ids.ofText(content + occurrence);
        return new Sample(
                id, anonymous(id, anonymiser.anonymise(line.text())), IMPORT, state(line), line.labels(), List.of(), 0);
    }

    /** A sample to label, made of a message, whose sender it does not name. */
    Sample ofMessage(Message message) {
        String text = message.subject().isBlank() ? message.body() : message.subject() + "\n" + message.body();
        String sender = message.sender().name();
        boolean person = message.audience() == Audience.INDIVIDUAL || anonymiser.isPerson(sender);
        List<String> known = person ? List.of(sender) : List.of();
        String id = "s-" + Ids.ofText(text);
        return new Sample(
                id,
                anonymous(id, anonymiser.anonymise(text, known)),
                SAMPLE_MESSAGE,
                SampleState.UNLABELLED,
                List.of(),
                List.of(),
                0);
    }

    /** The text, its doubts noted: those of which the text still shows something. */
    private String anonymous(String id, Anonymised found) {
        List<SampleDoubt> open = new ArrayList<>();
        for (Doubt each : found.doubts()) {
            if (each.left()) {
                int end = each.at() + each.end() - each.start();
                open.add(new SampleDoubt(
                        open.size(),
                        each.at(),
                        end,
                        each.kind().name(),
                        each.kind().word(),
                        each.reason().name(),
                        SampleDoubt.Verdict.OPEN,
                        null));
            }
        }
        if (!open.isEmpty()) {
            doubts.put(id, open);
        }
        return found.text();
    }

    /** What the anonymiser was not certain of in the samples made since the last time, by their ids. */
    public Map<String, List<SampleDoubt>> takeDoubts() {
        Map<String, List<SampleDoubt>> taken = Map.copyOf(doubts);
        doubts.clear();
        return taken;
    }

    private static SampleState state(SampleLine line) {
        if (!line.labelled()) {
            return SampleState.UNLABELLED;
        }
        return line.labels().isEmpty() ? SampleState.OUT_OF_SCOPE : SampleState.LABELLED;
    }
}
