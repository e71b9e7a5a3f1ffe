package org.econtacts.ui.desk;

import jakarta.inject.Named;
import org.eclipse.e4.core.di.annotations.CanExecute;
import org.eclipse.e4.core.di.annotations.Execute;
import org.eclipse.e4.core.di.annotations.Optional;
import org.eclipse.e4.ui.model.application.ui.advanced.MPerspective;
import org.eclipse.e4.ui.model.application.ui.basic.MWindow;
import org.eclipse.e4.ui.workbench.modeling.EModelService;
import org.econtacts.ui.desk.shortcuts.DeskAction;

/** Does from the menu what a key does. */
public class PerformActionHandler {

    static final String PERSPECTIVE = "org.econtacts.perspective.agent";
    private static final String ACTION = "org.econtacts.ui.desk.parameter.action";

    @CanExecute
    boolean canExecute(
            @Optional @Named(ACTION) String action,
            @Optional DeskActions actions,
            MWindow window,
            EModelService model) {
        MPerspective front = model.getActivePerspective(window);
        return action != null
                && actions != null
                && actions.isDefined(DeskAction.valueOf(action))
                && front != null
                && PERSPECTIVE.equals(front.getElementId());
    }

    @Execute
    void execute(@Named(ACTION) String action, DeskActions actions) {
        actions.perform(DeskAction.valueOf(action));
    }
}
