package org.econtacts.server.internal.labels;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.econtacts.model.Backing;
import org.econtacts.model.Intent;
import org.econtacts.model.LabelSet;
import org.econtacts.model.LabelledText;
import org.econtacts.model.Role;
import org.econtacts.model.Sample;
import org.econtacts.model.SampleState;
import org.econtacts.protocol.BadInputException;
import org.econtacts.protocol.CoverageView;
import org.econtacts.protocol.FormerIntents;
import org.econtacts.protocol.LabelSetOrder;
import org.econtacts.protocol.LabelSetPreview;
import org.econtacts.protocol.Problem;
import org.econtacts.server.internal.http.Answer;
import org.econtacts.server.internal.http.Exchange;
import org.econtacts.server.internal.http.ProblemException;
import org.econtacts.server.internal.http.Route;
import org.econtacts.store.LabelStore;
import org.econtacts.store.labels.LabelSets;
import org.econtacts.store.labels.Revising.Reach;
import org.econtacts.store.labels.Revision;
import org.econtacts.store.labels.SampleQuery;

/** Versions of the label set: what a change would touch, the change, and which intents lack examples. */
final class LabelSetRoutes {

    /** So many examples an intent should have: with fewer, each one wrong moves what is learnt. */
    private static final int WANTED = 20;

    private final LabelStore labels;
    private final LabelActions actions;
    private final LabelSetEffects effects;

    LabelSetRoutes(LabelStore labels, LabelActions actions, LabelSetEffects effects) {
        this.labels = labels;
        this.actions = actions;
        this.effects = effects;
    }

    List<Route> routes() {
        return List.of(
                Route.of("POST", "/label-set/preview", "What a change of the label set would touch", this::preview)
                        .by(Role.CURATOR)
                        .takes(LabelSetOrder.class)
                        .answers(LabelSetPreview.class),
                Route.of("POST", "/label-set", "Changes the label set", this::change)
                        .by(Role.CURATOR)
                        .takes(LabelSetOrder.class)
                        .answers(LabelSet.class),
                Route.of(
                                "GET",
                                "/label-set/former",
                                "Intents that the newest label set has no more, as they were called last",
                                exchange -> Answer.of(new FormerIntents(labels.formerIntents())))
                        .by(Role.CURATOR, Role.ADMIN)
                        .answers(FormerIntents.class),
                Route.of("GET", "/label-set/coverage", "Which intents lack examples", exchange -> Answer.of(coverage()))
                        .by(Role.CURATOR, Role.ADMIN)
                        .answers(CoverageView.class));
    }

    private Revision revision(Exchange exchange) throws BadInputException, ProblemException {
        LabelSetOrder order = exchange.body(LabelSetOrder.class);
        for (Intent each : order.targets()) {
            IntentChecks.check(each);
        }
        return new Revision(
                LabelActions.event(order.event()),
                exchange.caller().name(),
                order.version(),
                order.kind(),
                order.sources(),
                order.targets(),
                actions.now());
    }

    private Answer preview(Exchange exchange) throws ProblemException, BadInputException {
        Revision revision = revision(exchange);
        if (LabelSets.revise(actions.labelSet(), revision).isEmpty()) {
            throw unfit(revision);
        }
        Reach reach = labels.reach(revision.sources());
        boolean again = switch (revision.kind()) {
            case SPLIT, DEPRECATE -> true;
            case ADD, RENAME, MERGE -> false;
        };
        return Answer.of(new LabelSetPreview(
                reach.samples(), reach.labels(), again ? reach.samples() : 0, effects.templatesOf(revision.sources())));
    }

    private Answer change(Exchange exchange) throws ProblemException, BadInputException {
        Revision revision = revision(exchange);
        LabelSet before = actions.labelSet();
        LabelSet after = labels.revise(revision, before).orElseThrow(() -> unfit(revision));
        if (!after.version().equals(before.version())) {
            effects.follow(revision);
        }
        return Answer.of(after);
    }

    private ProblemException unfit(Revision revision) {
        return actions.labelSet().version().equals(revision.from())
                ? new ProblemException(Problem.Type.BAD_REQUEST, "label-set.unfit")
                : new ProblemException(
                        Problem.Type.STALE,
                        "label-set.stale",
                        actions.labelSet().version());
    }

    private CoverageView coverage() {
        List<Sample> samples =
                labels.page(SampleQuery.of(null), 0, Integer.MAX_VALUE).rows();
        Map<String, Long> builtIn = effects.builtInExamples().stream()
                .map(LabelledText::labels)
                .flatMap(List::stream)
                .collect(Collectors.groupingBy(label -> label, Collectors.counting()));
        return new CoverageView(
                WANTED,
                actions.labelSet().intents().stream()
                        .map(intent -> line(intent.id(), builtIn.getOrDefault(intent.id(), 0L), samples))
                        .toList());
    }

    private static CoverageView.Line line(String intent, long builtIn, List<Sample> samples) {
        List<Sample> named = samples.stream()
                .filter(sample -> sample.labels().contains(intent))
                .toList();
        List<Sample> sure = named.stream()
                .filter(sample -> sample.state() == SampleState.LABELLED)
                .toList();
        return new CoverageView.Line(
                intent,
                builtIn,
                count(sure, Backing.GIVEN),
                count(sure, Backing.ONE),
                count(sure, Backing.SEVERAL),
                count(sure, Backing.ADJUDICATED),
                (long) named.size() - sure.size(),
                builtIn + sure.size() < WANTED);
    }

    private static long count(List<Sample> samples, Backing backing) {
        return samples.stream().filter(sample -> sample.backing() == backing).count();
    }
}
