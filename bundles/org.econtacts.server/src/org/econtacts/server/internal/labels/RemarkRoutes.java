package org.econtacts.server.internal.labels;

import java.util.List;
import java.util.Locale;
import org.econtacts.model.Flag;
import org.econtacts.model.Label;
import org.econtacts.model.Role;
import org.econtacts.model.Sample;
import org.econtacts.model.SampleDoubt;
import org.econtacts.model.SampleState;
import org.econtacts.privacy.Kind;
import org.econtacts.privacy.Reason;
import org.econtacts.protocol.BadInputException;
import org.econtacts.protocol.DoubtList;
import org.econtacts.protocol.DoubtOrder;
import org.econtacts.protocol.Problem;
import org.econtacts.protocol.SampleRemarks;
import org.econtacts.server.internal.http.Answer;
import org.econtacts.server.internal.http.Exchange;
import org.econtacts.server.internal.http.ProblemException;
import org.econtacts.server.internal.http.Route;
import org.econtacts.store.LabelStore;

/** What stands beside a sample: notes of curators, and doubts of the anonymiser that a person settles. */
final class RemarkRoutes {

    private static final int MOST = 200;

    private final LabelStore labels;
    private final LabelActions actions;
    private final LabelResults results;

    RemarkRoutes(LabelStore labels, LabelActions actions, LabelResults results) {
        this.labels = labels;
        this.actions = actions;
        this.results = results;
    }

    List<Route> routes() {
        return List.of(
                Route.of("GET", "/samples/doubts", "Samples with a doubt about personal data", this::doubtful)
                        .by(Role.CURATOR)
                        .answers(DoubtList.class),
                Route.of("GET", "/samples/{id}/remarks", "Notes and doubts beside a sample", this::remarks)
                        .by(Role.CURATOR)
                        .answers(SampleRemarks.class),
                Route.of("POST", "/samples/{id}/doubts", "Settles a doubt about personal data", this::settle)
                        .by(Role.CURATOR)
                        .takes(DoubtOrder.class)
                        .answers(SampleRemarks.class));
    }

    private Answer doubtful(Exchange exchange) {
        List<String> ids = labels.doubtful();
        List<SampleRemarks> some = ids.stream()
                .limit(MOST)
                .map(id -> labels.find(id).orElseThrow())
                .map(sample -> new SampleRemarks(sample.id(), sample.text(), List.of(), doubts(sample, exchange)))
                .toList();
        return Answer.of(new DoubtList(ids.size(), some));
    }

    private Answer remarks(Exchange exchange) throws ProblemException {
        return Answer.of(of(exchange.path("id"), exchange));
    }

    private SampleRemarks of(String id, Exchange exchange) throws ProblemException {
        Sample seen = results.seen(id, exchange.caller());
        boolean withdrawn = seen.state() == SampleState.QUARANTINED;
        return new SampleRemarks(
                id, seen.text(), notes(seen, exchange.caller().name()), withdrawn ? List.of() : doubts(seen, exchange));
    }

    /** Who is to label blind to the others does not read what they write about it. */
    private List<SampleRemarks.Note> notes(Sample seen, String caller) {
        boolean open = seen.state() != SampleState.UNLABELLED && seen.state() != SampleState.SKIPPED;
        return labels.labels(seen.id()).stream()
                .filter(label -> !label.mark().note().isEmpty() || isUnclear(label))
                .filter(label -> open || label.curator().equals(caller))
                .map(RemarkRoutes::note)
                .toList();
    }

    /** That a text holds personal data withdraws it, and is nothing to read beside it. */
    private static boolean isUnclear(Label label) {
        return label.mark().flag() == Flag.UNCLEAR_GUIDELINE || label.mark().flag() == Flag.OTHER;
    }

    private static SampleRemarks.Note note(Label label) {
        return new SampleRemarks.Note(
                label.curator(), label.mark().note(), label.at(), label.mark().flag());
    }

    private List<SampleRemarks.Doubt> doubts(Sample sample, Exchange exchange) {
        Locale language = exchange.sentences().language();
        return labels.doubts(sample.id()).stream()
                .map(doubt -> doubt(doubt, language))
                .toList();
    }

    private static SampleRemarks.Doubt doubt(SampleDoubt doubt, Locale language) {
        return new SampleRemarks.Doubt(
                doubt.place(),
                doubt.start(),
                doubt.end(),
                Kind.valueOf(doubt.kind()).name(language),
                Reason.valueOf(doubt.reason()).sentence(language),
                doubt.verdict());
    }

    private Answer settle(Exchange exchange) throws ProblemException, BadInputException {
        DoubtOrder order = exchange.body(DoubtOrder.class);
        String id = exchange.path("id");
        int place = order.place();
        boolean known = labels.doubts(id).stream().anyMatch(doubt -> doubt.place() == place);
        if (!known) {
            throw ProblemException.notFound();
        }
        labels.settle(id, place, order.mask(), exchange.caller().name(), actions.now())
                .orElseThrow(() -> new ProblemException(Problem.Type.STALE, "stale.doubt"));
        results.changed(id);
        return Answer.of(of(id, exchange));
    }
}
