package org.econtacts.server.internal;

import org.econtacts.model.BuiltInContent;
import org.econtacts.store.StoreProvider;
import org.econtacts.suggest.SuggestionService;
import org.osgi.service.component.ComponentServiceObjects;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceScope;

/** What the product chose for the server to work with. Each is made when it is first asked for, not before. */
@Component(service = Services.class)
public final class Services {

    private final ComponentServiceObjects<StoreProvider> stores;
    private final ComponentServiceObjects<SuggestionService> engines;
    private final ComponentServiceObjects<BuiltInContent> contents;

    @Activate
    public Services(
            @Reference(scope = ReferenceScope.BUNDLE) ComponentServiceObjects<StoreProvider> stores,
            @Reference(scope = ReferenceScope.BUNDLE) ComponentServiceObjects<SuggestionService> engines,
            @Reference(scope = ReferenceScope.BUNDLE) ComponentServiceObjects<BuiltInContent> contents) {
        this.stores = stores;
        this.engines = engines;
        this.contents = contents;
    }

    /** Opens data folders. */
    public StoreProvider stores() {
        return stores.getService();
    }

    /** The engine; there is one in a process. */
    public SuggestionService engine() {
        return engines.getService();
    }

    /** What the product brings. */
    public BuiltInContent content() {
        return contents.getService();
    }
}
