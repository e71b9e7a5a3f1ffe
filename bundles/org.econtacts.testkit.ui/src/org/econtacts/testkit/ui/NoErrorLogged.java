package org.econtacts.testkit.ui;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Fails a test during which an error was logged, the start of the workbench included. Register it before the workbench. */
public final class NoErrorLogged implements BeforeAllCallback, AfterEachCallback {

    private static final ExtensionContext.Namespace OWN = ExtensionContext.Namespace.create(NoErrorLogged.class);

    @Override
    public void beforeAll(ExtensionContext context) {
        watch(context);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        List<String> errors = new ArrayList<>(watch(context).takeErrors());
        if (!errors.isEmpty()) {
            throw new AssertionError("logged as error:\n" + String.join("\n", errors));
        }
    }

    private static ErrorWatch watch(ExtensionContext context) {
        return context.getRoot().getStore(OWN).getOrComputeIfAbsent("watch", key -> new ErrorWatch(), ErrorWatch.class);
    }
}
