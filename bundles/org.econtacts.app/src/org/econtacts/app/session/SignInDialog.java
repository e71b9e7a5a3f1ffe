package org.econtacts.app.session;

import jakarta.inject.Inject;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.function.Consumer;
import org.eclipse.e4.core.services.nls.Translation;
import org.eclipse.e4.ui.model.application.MApplication;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.econtacts.app.Arguments;
import org.econtacts.app.Messages;
import org.econtacts.client.ClientException;
import org.econtacts.client.EContactsClient;
import org.econtacts.client.UnreachableException;
import org.econtacts.protocol.Health;
import org.econtacts.protocol.Protocol;
import org.econtacts.ui.Session;
import org.econtacts.ui.UiTasks;
import org.econtacts.ui.theme.Fonts;
import org.econtacts.ui.theme.Icons;
import org.econtacts.ui.theme.Palette;
import org.econtacts.ui.widgets.Access;
import org.econtacts.ui.widgets.FlatButton;

/** Asks for server, account and password; what goes wrong is said in the dialog, which stays open. */
final class SignInDialog {

    private static final int FIELD_WIDTH = 300;

    @Inject
    private MApplication application;

    @Inject
    private Arguments arguments;

    @Inject
    private UiTasks tasks;

    @Inject
    @Translation
    private Messages texts;

    private Shell shell;
    private Text server;
    private Text account;
    private Text password;
    private Label problem;
    private FlatButton submit;
    private Consumer<Session> done;

    /**
     * Shows it; returns at once.
     *
     * @param sentence why it is shown; may be empty
     * @param whenSignedIn gets the session
     */
    void open(String sentence, Consumer<Session> whenSignedIn) {
        done = whenSignedIn;
        Shell window = (Shell) application.getChildren().getFirst().getWidget();
        shell = new Shell(window, SWT.DIALOG_TRIM | SWT.PRIMARY_MODAL);
        shell.setText(texts.sign_in_title + " \u2013 " + texts.app_name);
        shell.setBackground(Palette.PAPER);
        shell.setBackgroundMode(SWT.INHERIT_DEFAULT);
        GridLayout layout = new GridLayout(2, false);
        layout.marginWidth = 28;
        layout.marginHeight = 24;
        layout.horizontalSpacing = 14;
        layout.verticalSpacing = 10;
        shell.setLayout(layout);
        heading();
        String address = arguments.server();
        // what is kept on this machine is that server's: another one is another start
        int style = SWT.BORDER | (address == null ? SWT.NONE : SWT.READ_ONLY);
        server = field(texts.sign_in_server, "sign-in-server", style, address == null ? "" : address);
        account = field(texts.sign_in_account, "sign-in-account", SWT.BORDER, "");
        password = field(texts.sign_in_password, "sign-in-password", SWT.BORDER | SWT.PASSWORD, "");
        problem(sentence);
        buttons();
        show(window);
    }

    private void heading() {
        Composite line = new Composite(shell, SWT.NONE);
        line.setLayout(new GridLayout(2, false));
        line.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false, 2, 1));
        new Label(line, SWT.NONE).setImage(Icons.get("mark"));
        Label title = new Label(line, SWT.NONE);
        title.setText(texts.app_name);
        title.setFont(Fonts.title());
        title.setForeground(Palette.INK);
    }

    private Text field(String name, String id, int style, String value) {
        Label label = new Label(shell, SWT.NONE);
        label.setText(name);
        label.setForeground(Palette.MUTED);
        Text text = Access.id(new Text(shell, style), id);
        text.setText(value);
        Access.name(text, name);
        GridData data = new GridData(SWT.FILL, SWT.CENTER, true, false);
        data.widthHint = FIELD_WIDTH;
        text.setLayoutData(data);
        return text;
    }

    private void problem(String sentence) {
        problem = Access.id(new Label(shell, SWT.WRAP), "sign-in-problem");
        problem.setForeground(Palette.RED);
        problem.setText(sentence);
        GridData data = new GridData(SWT.FILL, SWT.TOP, true, false, 2, 1);
        data.widthHint = FIELD_WIDTH + 100;
        problem.setLayoutData(data);
    }

    private void buttons() {
        Composite line = new Composite(shell, SWT.NONE);
        GridLayout layout = new GridLayout(2, false);
        layout.marginWidth = 0;
        line.setLayout(layout);
        line.setLayoutData(new GridData(SWT.RIGHT, SWT.TOP, true, false, 2, 1));
        new FlatButton(line, FlatButton.Look.SECONDARY)
                .text(texts.sign_in_cancel)
                .onSelect(shell::close);
        submit = new FlatButton(line, FlatButton.Look.PRIMARY)
                .text(texts.sign_in_do)
                .onSelect(this::submit);
        Access.id(submit, "sign-in-do");
        for (Text text : new Text[] {server, account, password}) {
            text.addListener(SWT.DefaultSelection, e -> submit());
        }
    }

    private void show(Shell window) {
        shell.pack();
        Rectangle area = window.getBounds();
        shell.setLocation(
                area.x + (area.width - shell.getSize().x) / 2, area.y + (area.height - shell.getSize().y) / 3);
        shell.open();
        (server.getText().isEmpty() ? server : account).setFocus();
    }

    private void submit() {
        String address = server.getText().strip();
        String name = account.getText().strip();
        String secret = password.getText();
        if (address.isEmpty() || name.isEmpty() || secret.isEmpty()) {
            say(texts.sign_in_incomplete);
            return;
        }
        submit.setEnabled(false);
        say(texts.sign_in_working);
        tasks.run(texts.sign_in_working, () -> signIn(address, name, secret), this::signedIn, this::refused);
    }

    private Session signIn(String address, String name, String secret) throws Exception {
        EContactsClient client = new EContactsClient(ServerAddress.of(address, texts), Locale.getDefault());
        try {
            Health health = client.health();
            if (!health.protocol().equals(Protocol.VERSION)) {
                throw new IllegalStateException(
                        MessageFormat.format(texts.session_protocol, address, health.protocol(), Protocol.VERSION));
            }
            return SessionOpener.complete(client, client.signIn(name, secret));
        } catch (ClientException | IllegalStateException e) {
            client.close();
            throw e;
        }
    }

    private void signedIn(Session session) {
        if (shell.isDisposed()) {
            session.client().close();
            return;
        }
        shell.close();
        done.accept(session);
    }

    private void refused(Exception e) {
        if (!shell.isDisposed()) {
            submit.setEnabled(true);
            say(
                    e instanceof UnreachableException
                            ? MessageFormat.format(texts.session_unreachable, e.getMessage())
                            : String.valueOf(e.getMessage()));
            password.selectAll();
            password.setFocus();
        }
    }

    private void say(String sentence) {
        problem.setText(sentence.replace("&", "&&"));
        problem.setForeground(sentence.equals(texts.sign_in_working) ? Palette.MUTED : Palette.RED);
        Access.announce(problem, sentence);
        shell.layout(true, true);
        shell.pack();
    }
}
