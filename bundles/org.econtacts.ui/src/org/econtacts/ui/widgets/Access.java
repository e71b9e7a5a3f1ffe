package org.econtacts.ui.widgets;

import java.util.function.Supplier;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.Accessible;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/** Names and roles for screen readers, and ids for tests. */
public final class Access {

    private static final String ROLE = "role";
    private static final String NAME = "spoken-name";
    private static final String DESCRIPTION = "spoken-description";

    private Access() {}

    /** Gives a control the id by which tests find it. */
    public static <T extends Control> T id(T control, String id) {
        control.setData("id", id);
        return control;
    }

    /** The control of that id in a composite; null when there is none. */
    public static @Nullable Control find(Composite parent, String id) {
        for (Control child : parent.getChildren()) {
            if (id.equals(child.getData("id"))) {
                return child;
            }
            Control inner = child instanceof Composite composite ? find(composite, id) : null;
            if (inner != null) {
                return inner;
            }
        }
        return null;
    }

    /** Gives a control the name that a screen reader says. */
    public static <T extends Control> T name(T control, String name) {
        return name(control, () -> name);
    }

    /** Gives a control a name that may change. */
    public static <T extends Control> T name(T control, Supplier<String> name) {
        control.setData(NAME, name);
        control.getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent e) {
                if (e.childID == ACC.CHILDID_SELF) {
                    e.result = name.get();
                }
            }
        });
        return control;
    }

    /** Gives a control what a screen reader says after its name. */
    public static <T extends Control> T description(T control, Supplier<String> description) {
        control.setData(DESCRIPTION, description);
        control.getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getDescription(AccessibleEvent e) {
                if (e.childID == ACC.CHILDID_SELF) {
                    e.result = description.get();
                }
            }
        });
        return control;
    }

    /** All that a screen reader says of a control: what it was named and described as here. */
    public static String spoken(Control control) {
        return (said(control, NAME) + " " + said(control, DESCRIPTION)).strip();
    }

    private static String said(Control control, String key) {
        return control.getData(key) instanceof Supplier<?> words ? String.valueOf(words.get()) : "";
    }

    /** Tells which kind of control it is. */
    public static <T extends Control> T role(T control, int role) {
        control.setData(ROLE, role);
        control.getAccessible().addAccessibleControlListener(new AccessibleControlAdapter() {
            @Override
            public void getRole(AccessibleControlEvent e) {
                if (e.childID == ACC.CHILDID_SELF) {
                    e.detail = role;
                }
            }
        });
        return control;
    }

    /** Whether it was told to be a push button, whatever it is made of. */
    public static boolean isButton(Control control) {
        return Integer.valueOf(ACC.ROLE_PUSHBUTTON).equals(control.getData(ROLE));
    }

    /** Has a screen reader say a sentence now, wherever the focus is. */
    public static void announce(Control control, String sentence) {
        Accessible accessible = control.getAccessible();
        accessible.sendEvent(ACC.EVENT_DESCRIPTION_CHANGED, new Object[] {"", sentence});
    }
}
