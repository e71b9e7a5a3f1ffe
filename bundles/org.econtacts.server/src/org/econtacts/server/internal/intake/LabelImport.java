package org.econtacts.server.internal.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.jdt.annotation.Nullable;
import org.econtacts.model.Mark;
import org.econtacts.model.Sample;
import org.econtacts.model.SampleState;
import org.econtacts.model.Sight;
import org.econtacts.privacy.Anonymiser;
import org.econtacts.protocol.BadInputException;
import org.econtacts.protocol.BadInputException.Fault;
import org.econtacts.protocol.LabelledSample;
import org.econtacts.protocol.LabelledSample.Said;
import org.econtacts.protocol.SampleLine;
import org.econtacts.store.LabelStore;
import org.econtacts.store.labels.LabelAction;

/**
 * Takes samples with labels in. New ones are anonymised; what curators said comes in as events of theirs; where somebody
 * changed the label of a known sample in another tool, that is a label of the curator named for the import.
 */
public final class LabelImport {

    private final LabelStore labels;
    private final String curator;
    private final Instant now;
    private final IncomingSamples bare = new IncomingSamples();
    private final Anonymiser anonymiser = new Anonymiser();

    /**
     * @param curator whose labels those are that name nobody
     * @param now when the import takes place
     */
    public LabelImport(LabelStore labels, String curator, Instant now) {
        this.labels = labels;
        this.curator = curator;
        this.now = now;
    }

    /**
     * What an import did.
     *
     * @param samples how many samples were new
     * @param labels how many labels of curators changed
     */
    public record Result(int samples, int labels) {}

    /**
     * Checks a record.
     *
     * @throws BadInputException if an id or a label is not one, or a mark contradicts itself
     */
    public void check(LabelledSample record) throws BadInputException {
        String id = record.id();
        if (id != null) {
            Ids.checked("id", id);
        }
        check("label", record.given());
        for (String label : record.labels()) {
            Ids.name("labels", label);
        }
        for (Said each : record.marks()) {
            Ids.name("marks.curator", each.curator());
            check("marks", each.mark());
        }
    }

    private static void check(String field, @Nullable Mark mark) throws BadInputException {
        if (mark == null) {
            return;
        }
        if (!mark.state().isSayable()
                || (mark.state() == SampleState.LABELLED) == mark.labels().isEmpty()) {
            throw new BadInputException(field, Fault.NOT_FOR_KIND);
        }
        for (String label : mark.labels()) {
            Ids.name(field, label);
        }
    }

    /** Takes records in that {@link #check} let pass. */
    public Result add(List<LabelledSample> records) throws BadInputException {
        Catalogue catalogue = new Catalogue(labels);
        catalogue.add(records.stream().flatMap(LabelImport::names).toList());
        int samples = 0;
        int changed = 0;
        for (LabelledSample each : records) {
            Sample sample = sample(each);
            Optional<Sample> known = labels.find(sample.id());
            samples += labels.addAll(List.of(sample));
            changed += labels.bring(actions(each, sample.id(), known.orElse(null)));
        }
        return new Result(samples, changed);
    }

    private static Stream<String> names(LabelledSample record) {
        Mark given = record.given();
        return Stream.of(
                        given == null ? Stream.<String>empty() : given.labels().stream(),
                        record.marks().stream().flatMap(said -> said.mark().labels().stream()),
                        record.state() == SampleState.LABELLED ? record.labels().stream() : Stream.<String>empty())
                .flatMap(all -> all);
    }

    private Sample sample(LabelledSample record) throws BadInputException {
        Mark given = record.given();
        String id = record.id();
        if (id == null) {
            return bare.read(new SampleLine(record.text(), given != null, given == null ? List.of() : given.labels()));
        }
        String origin = record.origin();
        return new Sample(
                id,
                anonymiser.anonymise(record.text()).text(),
                origin == null ? IncomingSamples.IMPORT : origin,
                given == null ? SampleState.UNLABELLED : given.state(),
                given == null ? List.of() : given.labels(),
                List.of(),
                0);
    }

    private List<LabelAction> actions(LabelledSample record, String sample, @Nullable Sample known) {
        List<LabelAction> actions = new ArrayList<>();
        for (Said each : record.marks()) {
            actions.add(action(sample, each));
        }
        Mark given = record.given();
        boolean changedElsewhere = known != null
                && record.marks().isEmpty()
                && given != null
                && !given.agreesWith(Mark.of(known.state(), known.labels()));
        if (changedElsewhere && given != null) {
            actions.add(action(sample, new Said(curator, false, given, "", false, now)));
        }
        return actions;
    }

    /** The id follows from the content, so that the same file twice has one effect. */
    private static LabelAction action(String sample, Said said) {
        String id = "i-" + Ids.ofText(sample + "\n" + said);
        return new LabelAction(
                id,
                sample,
                said.curator(),
                said.adjudicated(),
                0,
                said.mark(),
                said.labelSet(),
                new Sight(said.blind(), "", null, null),
                said.at(),
                said.at());
    }
}
