package org.econtacts.app;

import jakarta.inject.Named;
import java.text.MessageFormat;
import org.eclipse.e4.core.di.annotations.Execute;
import org.eclipse.e4.core.services.nls.Translation;
import org.eclipse.e4.ui.services.IServiceConstants;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Shell;
import org.econtacts.app.session.SessionOpener;
import org.osgi.framework.FrameworkUtil;

/** Says what this program is. */
public class ShowAboutHandler {

    @Execute
    void execute(
            @Named(IServiceConstants.ACTIVE_SHELL) Shell shell, SessionOpener opener, @Translation Messages texts) {
        String version = MessageFormat.format(
                texts.about_version,
                FrameworkUtil.getBundle(ShowAboutHandler.class).getVersion().toString());
        MessageDialog.openInformation(
                shell,
                texts.app_name,
                texts.about_text + "\n\n" + version + "\n" + texts.about_licence
                        + (opener.isKeyInFile() ? "\n\n" + texts.about_key_file : ""));
    }
}
