package org.econtacts.app.window;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Control;
import org.econtacts.client.ClientException;
import org.econtacts.client.EContactsClient;
import org.econtacts.client.QueueFilter;
import org.econtacts.protocol.QueueLine;
import org.econtacts.testkit.ui.BotText;
import org.econtacts.testkit.ui.RunningWorkbench;
import org.econtacts.testkit.ui.WorkbenchBot;

/**
 * The workbench in a process of its own, joined to a server elsewhere, with somebody at its keyboard until it is killed.
 * Prints what the window has shown: {@code open}, {@code typing}, {@code key n at} for each letter with the time in
 * milliseconds, {@code label text}. Arguments: the server, an account whose name is its password, and the number of the
 * message to answer, or -1 to sit still.
 */
@NonNullByDefault({})
public final class WindowVictim implements IApplication {

    private static final int MOST_KEYS = 3_000;

    @Override
    public Object start(IApplicationContext context) throws Exception {
        String[] arguments = (String[]) context.getArguments().get(IApplicationContext.APPLICATION_ARGS);
        String server = arguments[arguments.length - 3];
        String account = arguments[arguments.length - 2];
        int round = Integer.parseInt(arguments[arguments.length - 1]);
        RunningWorkbench workbench = RunningWorkbench.start(List.of("-econtacts.server", server));
        WorkbenchBot bot = new WorkbenchBot(workbench.shell(), Path.of("."));
        signIn(bot, account);
        boolean agent = account.equals("agent");
        bot.widget(Control.class, agent ? "queue" : "sample-text");
        say("open");
        if (round >= 0 && agent) {
            type(bot, server, round);
        } else if (round >= 0) {
            label(bot);
        }
        workbench.thread().join();
        return EXIT_OK;
    }

    private static void signIn(WorkbenchBot bot, String account) {
        bot.shell("sign-in-account").activate();
        bot.text("sign-in-account").use(field -> field.setText(account));
        bot.text("sign-in-password").use(field -> field.setText(account));
        bot.button("sign-in-do").click();
    }

    /** Goes to a message of its own in each round, and types at the end of the suggested answer without a pause. */
    private static void type(WorkbenchBot bot, String server, int round) throws ClientException {
        bot.shell().activate();
        bot.nattable("queue").setFocus();
        Iterator<QueueLine> lines = upTo(round, server).iterator();
        awaitShown(bot, lines.next());
        while (lines.hasNext()) {
            bot.pressShortcut("J");
            awaitShown(bot, lines.next());
        }
        bot.pressShortcut("E");
        BotText<StyledText> editor = bot.styledText("answer-editor").moveCaretToEnd();
        editor.typeText(marker(round));
        say("typing");
        for (int i = 0; i < MOST_KEYS; i++) {
            int length = editor.getText().length();
            bot.keyboard().pressKeyOf(letter(i));
            bot.ui().waitFor("the letter", () -> editor.getText().length() > length);
            say("key " + i + " " + System.currentTimeMillis());
        }
    }

    /** What stands before the keys of a round. */
    static String marker(int round) {
        return "zz" + round + "zz";
    }

    /** The key of that number. */
    static char letter(int number) {
        return (char) ('a' + number % 25);
    }

    private static List<QueueLine> upTo(int round, String server) throws ClientException {
        try (EContactsClient client = new EContactsClient(URI.create(server), Locale.getDefault())) {
            client.signIn("agent", "agent");
            return client.queue(QueueFilter.OPEN, 0, round + 1).rows();
        }
    }

    private static void awaitShown(WorkbenchBot bot, QueueLine line) {
        bot.ui()
                .waitFor(
                        "the message of " + line.sender(),
                        () -> bot.label("message-meta").getText().contains(line.sender()));
    }

    /** A key labels a sample; the next one is the window's word that it is kept. */
    private static void label(WorkbenchBot bot) {
        bot.shell().activate();
        bot.table("samples").setFocus();
        BotText<StyledText> text = bot.styledText("sample-text");
        while (true) {
            bot.ui().waitFor("a sample", () -> !text.getText().isBlank());
            String shown = text.getText();
            bot.pressShortcut("1");
            bot.ui().waitFor("the next sample", () -> !text.getText().equals(shown));
            say("label " + Base64.getEncoder().encodeToString(shown.getBytes(StandardCharsets.UTF_8)));
        }
    }

    private static void say(String line) {
        System.out.println(line);
        System.out.flush();
    }

    @Override
    public void stop() {
        // it is killed
    }
}
