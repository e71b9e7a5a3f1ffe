package org.econtacts.server.internal;

import java.nio.file.Path;
import java.util.Optional;
import org.econtacts.analysis.EncoderException;
import org.econtacts.analysis.GraphInspector;
import org.econtacts.model.BuiltInContent;
import org.econtacts.store.StoreProvider;
import org.econtacts.suggest.EncoderEngines;
import org.econtacts.suggest.Evaluation;
import org.econtacts.suggest.SuggestionService;
import org.osgi.service.component.ComponentServiceObjects;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceScope;

/** The services that the product registered. Each is made when it is first asked for, not before. */
@Component
public final class RegisteredServices implements Services {

    private final ComponentServiceObjects<StoreProvider> stores;
    private final ComponentServiceObjects<SuggestionService> engines;
    private final ComponentServiceObjects<EncoderEngines> encoderEngines;
    private final ComponentServiceObjects<Evaluation> evaluations;
    private final ComponentServiceObjects<GraphInspector> graphs;
    private final ComponentServiceObjects<BuiltInContent> contents;

    @Activate
    public RegisteredServices(
            @Reference(scope = ReferenceScope.BUNDLE) ComponentServiceObjects<StoreProvider> stores,
            @Reference(scope = ReferenceScope.BUNDLE) ComponentServiceObjects<SuggestionService> engines,
            @Reference(scope = ReferenceScope.BUNDLE) ComponentServiceObjects<EncoderEngines> encoderEngines,
            @Reference(scope = ReferenceScope.BUNDLE) ComponentServiceObjects<Evaluation> evaluations,
            @Reference(scope = ReferenceScope.BUNDLE) ComponentServiceObjects<GraphInspector> graphs,
            @Reference(scope = ReferenceScope.BUNDLE) ComponentServiceObjects<BuiltInContent> contents) {
        this.stores = stores;
        this.engines = engines;
        this.encoderEngines = encoderEngines;
        this.evaluations = evaluations;
        this.graphs = graphs;
        this.contents = contents;
    }

    @Override
    public StoreProvider stores() {
        return stores.getService();
    }

    @Override
    public SuggestionService engine() {
        return engines.getService();
    }

    @Override
    public Optional<SuggestionService> engineWithEncoder(Path directory) throws EncoderException {
        return encoderEngines.getService().open(directory);
    }

    @Override
    public Evaluation evaluation() {
        return evaluations.getService();
    }

    @Override
    public GraphInspector graphs() {
        return graphs.getService();
    }

    @Override
    public BuiltInContent content() {
        return contents.getService();
    }
}
