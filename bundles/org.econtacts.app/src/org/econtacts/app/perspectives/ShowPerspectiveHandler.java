package org.econtacts.app.perspectives;

import jakarta.inject.Named;
import org.eclipse.e4.core.di.annotations.CanExecute;
import org.eclipse.e4.core.di.annotations.Execute;
import org.eclipse.e4.core.di.annotations.Optional;
import org.eclipse.e4.ui.model.application.ui.advanced.MPerspective;
import org.eclipse.e4.ui.model.application.ui.basic.MWindow;
import org.eclipse.e4.ui.workbench.modeling.EModelService;
import org.eclipse.e4.ui.workbench.modeling.EPartService;

/** Brings the perspective named by the parameter to the front. */
public class ShowPerspectiveHandler {

    private static final String ID = "org.econtacts.parameter.perspective";

    @CanExecute
    boolean canExecute(@Optional @Named(ID) String id, MWindow window, EModelService model) {
        return id != null && model.find(id, window) instanceof MPerspective perspective && perspective.isVisible();
    }

    @Execute
    void execute(@Named(ID) String id, MWindow window, EModelService model, EPartService parts) {
        if (model.find(id, window) instanceof MPerspective perspective) {
            parts.switchPerspective(perspective);
        }
    }
}
