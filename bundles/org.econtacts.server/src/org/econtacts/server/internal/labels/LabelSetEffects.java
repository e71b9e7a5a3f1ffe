package org.econtacts.server.internal.labels;

import java.util.ArrayList;
import java.util.List;
import org.econtacts.model.LabelSetChange;
import org.econtacts.model.LabelledText;
import org.econtacts.model.Template;
import org.econtacts.protocol.ServerEvent;
import org.econtacts.server.internal.events.EventHub;
import org.econtacts.server.internal.models.TrainingData;
import org.econtacts.store.Store;
import org.econtacts.store.labels.Revision;
import org.econtacts.suggest.SuggestionService;

/** What follows from a change of the label set beyond labels: templates, the engine, the workbenches. */
public final class LabelSetEffects {

    private final Store store;
    private final TrainingData data;
    private final EventHub events;
    private final Runnable retrain;

    /** @param retrain trains the engine anew, in the background */
    public LabelSetEffects(Store store, SuggestionService engine, EventHub events, Runnable retrain) {
        this.store = store;
        this.data = new TrainingData(store, engine);
        this.events = events;
        this.retrain = retrain;
    }

    /** Ids of the templates that answer one of these intents. */
    List<String> templatesOf(List<String> intents) {
        return store.templates().current().stream()
                .filter(template -> intents.contains(template.intent()))
                .map(Template::id)
                .toList();
    }

    /** The examples that the product brings, in today's words. */
    List<LabelledText> builtInExamples() {
        return data.builtInExamples();
    }

    /** Templates of a renamed or merged intent follow it; then the engine learns the new set. */
    void follow(Revision revision) {
        LabelSetChange change = revision.change("");
        List<Template> moved = new ArrayList<>();
        for (Template each : store.templates().current()) {
            String now = change.map(List.of(each.intent())).getFirst();
            if (!now.equals(each.intent())) {
                moved.add(about(each, now));
            }
        }
        if (!moved.isEmpty()) {
            store.templates().putAll(moved);
            events.changed(ServerEvent.Kind.TEMPLATES);
        }
        events.changed(ServerEvent.Kind.LABEL_SET);
        events.sample("");
        retrain.run();
    }

    private static Template about(Template template, String intent) {
        return new Template(
                template.id(),
                template.version() + 1,
                template.title(),
                template.body(),
                intent,
                template.audience(),
                template.placeholders(),
                template.sources(),
                template.validFrom(),
                template.validTo(),
                template.approvedBy());
    }
}
