package org.econtacts.server.internal.labels;

import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.econtacts.model.LabelSet;
import org.econtacts.server.internal.engine.LearningLoop;
import org.econtacts.server.internal.events.EventHub;
import org.econtacts.server.internal.http.Route;
import org.econtacts.store.LabelStore;

/** All that curators do over HTTP. */
public final class CurationRoutes {

    private final LabelStore labels;
    private final LabelSetEffects effects;
    private final LabelActions actions;
    private final LabelResults results;

    /**
     * @param effects of a change of the label set
     * @param builtIn the label set before the store has one
     */
    public CurationRoutes(
            LabelStore labels,
            LabelSetEffects effects,
            Supplier<LabelSet> builtIn,
            LabelShares shares,
            LearningLoop learning,
            EventHub events,
            Clock clock) {
        this.labels = labels;
        this.effects = effects;
        this.actions = new LabelActions(labels, builtIn, clock);
        this.results = new LabelResults(labels, shares, learning, events, actions::labelSet);
    }

    public List<Route> routes() {
        return Stream.of(
                        new LabelRoutes(labels, actions, results).routes(),
                        new ConflictRoutes(labels, actions, results).routes(),
                        new BulkRoutes(labels, actions, results).routes(),
                        new AdjudicationRoutes(labels, actions, results).routes(),
                        new RemarkRoutes(labels, actions, results).routes(),
                        new AgreementRoutes(labels).routes(),
                        new LabelSetRoutes(labels, actions, effects).routes())
                .flatMap(List::stream)
                .toList();
    }
}
