package org.econtacts.app.perspectives;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.e4.core.di.annotations.Optional;
import org.eclipse.e4.core.services.nls.Translation;
import org.eclipse.e4.ui.di.UIEventTopic;
import org.eclipse.e4.ui.model.application.ui.advanced.MPerspective;
import org.eclipse.e4.ui.model.application.ui.advanced.MPerspectiveStack;
import org.eclipse.e4.ui.model.application.ui.basic.MWindow;
import org.eclipse.e4.ui.model.application.ui.menu.MMenuElement;
import org.eclipse.e4.ui.workbench.UIEvents;
import org.eclipse.e4.ui.workbench.modeling.EModelService;
import org.eclipse.e4.ui.workbench.modeling.EPartService;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.econtacts.app.Messages;
import org.econtacts.ui.Session;
import org.econtacts.ui.keys.Digits;
import org.econtacts.ui.keys.KeyScope;
import org.econtacts.ui.theme.Fonts;
import org.econtacts.ui.theme.Icons;
import org.econtacts.ui.theme.Palette;
import org.econtacts.ui.widgets.Access;
import org.econtacts.ui.widgets.FlatButton;

/** The product's name and one button for each perspective that the account may see; Ctrl+1, Ctrl+2, Ctrl+3 do the same. */
public class PerspectiveSwitch {

    @Inject
    private MWindow window;

    @Inject
    private EModelService model;

    @Inject
    private EPartService parts;

    private Composite bar;
    private final List<FlatButton> buttons = new ArrayList<>();
    private List<String> offered = RolePerspectives.all();

    @PostConstruct
    void create(Composite parent, @Translation Messages texts) {
        bar = new Composite(parent, SWT.NONE);
        bar.setBackground(Palette.CANVAS);
        bar.setBackgroundMode(SWT.INHERIT_FORCE);
        GridLayout layout = new GridLayout(5, false);
        layout.marginWidth = 14;
        layout.marginHeight = 6;
        layout.horizontalSpacing = 6;
        bar.setLayout(layout);
        Label mark = new Label(bar, SWT.NONE);
        mark.setImage(Icons.get("mark"));
        Label name = new Label(bar, SWT.NONE);
        name.setText(texts.app_name);
        name.setFont(Fonts.heading());
        name.setForeground(Palette.INK);
        GridData space = new GridData(SWT.LEFT, SWT.CENTER, false, false);
        space.widthHint = name.computeSize(SWT.DEFAULT, SWT.DEFAULT).x + 18;
        name.setLayoutData(space);
        Access.name(bar, texts.switch_name);
        for (String id : RolePerspectives.all()) {
            button(id);
        }
        KeyScope.listen((Shell) window.getWidget(), () -> true, this::key);
        offer(offered);
    }

    private void button(String id) {
        MPerspective perspective = (MPerspective) model.find(id, window);
        FlatButton button = new FlatButton(bar, FlatButton.Look.TAB)
                .text(perspective.getLocalizedLabel())
                .icon(Icons.get(iconName(perspective)))
                .onSelect(() -> parts.switchPerspective(perspective));
        button.setData(perspective);
        button.setLayoutData(new GridData(SWT.LEFT, SWT.CENTER, false, false));
        Access.id(button, id);
        buttons.add(button);
    }

    private static String iconName(MPerspective perspective) {
        String path = URI.create(perspective.getIconURI()).getPath();
        return path.substring(path.lastIndexOf('/') + 1).replace(".svg", "");
    }

    private boolean key(Event event) {
        int place = (event.stateMask & SWT.MODIFIER_MASK) == SWT.MOD1 ? Digits.digit(event.keyCode) - 1 : -1;
        if (place < 0 || place >= RolePerspectives.all().size()) {
            return false;
        }
        String id = RolePerspectives.all().get(place);
        if (offered.contains(id) && model.find(id, window) instanceof MPerspective perspective) {
            parts.switchPerspective(perspective);
        }
        return true;
    }

    @Inject
    @Optional
    void signedIn(Session session) {
        if (session != null) {
            offer(RolePerspectives.of(session.account().roles()));
        }
    }

    private void offer(List<String> ids) {
        offered = ids;
        if (bar == null || bar.isDisposed()) {
            return;
        }
        for (FlatButton button : buttons) {
            MPerspective perspective = (MPerspective) button.getData();
            boolean shown = ids.contains(perspective.getElementId());
            button.setVisible(shown);
            ((GridData) button.getLayoutData()).exclude = !shown;
            menuItem(perspective, shown);
        }
        leaveWhatIsNotOffered();
        mark();
        bar.requestLayout();
    }

    private void menuItem(MPerspective perspective, boolean shown) {
        String id = perspective.getElementId().replace(".perspective.", ".menu.view.");
        model.findElements(window, id, MMenuElement.class, null, EModelService.IN_MAIN_MENU)
                .forEach(item -> item.setVisible(shown));
    }

    private void leaveWhatIsNotOffered() {
        MPerspective front = model.getActivePerspective(window);
        if (front != null && !offered.isEmpty() && !offered.contains(front.getElementId())) {
            if (model.find(offered.getFirst(), window) instanceof MPerspective first) {
                parts.switchPerspective(first);
            }
        }
    }

    @Inject
    @Optional
    void selected(@UIEventTopic(UIEvents.ElementContainer.TOPIC_SELECTEDELEMENT) org.osgi.service.event.Event event) {
        if (event.getProperty(UIEvents.EventTags.ELEMENT) instanceof MPerspectiveStack) {
            mark();
        }
    }

    private void mark() {
        MPerspective front = model.getActivePerspective(window);
        for (FlatButton button : buttons) {
            if (!button.isDisposed()) {
                button.choose(button.getData() == front);
            }
        }
    }
}
