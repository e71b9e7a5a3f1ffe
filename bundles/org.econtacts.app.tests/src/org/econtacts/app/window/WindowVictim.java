package org.econtacts.app.window;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.eclipse.core.runtime.Platform;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.econtacts.client.ClientException;
import org.econtacts.client.EContactsClient;
import org.econtacts.client.QueueFilter;
import org.econtacts.protocol.QueueLine;
import org.econtacts.sync.Operation;
import org.econtacts.testkit.ui.BotText;
import org.econtacts.testkit.ui.WorkbenchBot;

/**
 * The workbench in a process of its own, joined to a server elsewhere, with somebody at its keyboard until it is killed.
 * Prints what the window has shown, texts in Base64:
 *
 * <ul>
 *   <li>{@code open}; {@code typing}; {@code kept}: what is needed for work off line is on this machine
 *   <li>{@code key n at}: a letter, with the time in milliseconds
 *   <li>{@code begin n at}, {@code end n at}: see {@link MachineLag}
 *   <li>{@code label text}: a sample was labelled
 *   <li>{@code answer kind message text}, {@code label sample order}: the same of a day off line
 * </ul>
 *
 * Arguments: the server, an account whose name is its password, and the number of the message to answer, or -1 to sit
 * still, or {@link #DAY} to wait until the server is away and then work as an agent and as a curator.
 */
@NonNullByDefault({})
public final class WindowVictim implements IApplication {

    /** Answers three messages and labels {@link #LABELS} samples while the server is away. */
    static final String DAY = "day";

    /** How many. */
    static final int LABELS = 20;

    /** What is added to an answer. */
    static final String ADDED = " Un conseiller reste joignable.";

    private static final int MOST_KEYS = 3_000;
    private static final Pattern UNSENT = Pattern.compile("à envoyer|to send");
    private static final int KEPT = 100;
    private static final Path PICTURES = Path.of(System.getProperty("screenshots", "target/screenshots"), "killed");

    @Override
    public Object start(IApplicationContext context) throws Exception {
        String[] arguments = (String[]) context.getArguments().get(IApplicationContext.APPLICATION_ARGS);
        String server = arguments[arguments.length - 3];
        String account = arguments[arguments.length - 2];
        String task = arguments[arguments.length - 1];
        OfflineWindow window = OfflineWindow.open(server, PICTURES, (line, kind) -> false);
        try {
            window.signIn(account);
            if (task.equals(DAY)) {
                workOffLine(window, server, account);
            } else {
                work(window.bot(), server, account, Integer.parseInt(task));
            }
        } catch (AssertionError e) {
            window.bot().screenshot("failed-victim");
            throw e;
        }
        window.join();
        return EXIT_OK;
    }

    private static void work(WorkbenchBot bot, String server, String account, int round) throws ClientException {
        boolean agent = account.equals("agent");
        bot.widget(Control.class, agent ? "queue" : "sample-text");
        say("open");
        if (round >= 0 && agent) {
            type(bot, server, round);
        } else if (round >= 0) {
            label(bot);
        }
    }

    private static void workOffLine(OfflineWindow window, String server, String account) throws ClientException {
        window.awaitQueue();
        window.awaitKept(next(KEPT, server, account));
        window.awaitSamples();
        window.awaitOnLine();
        say("kept");
        window.awaitOffLine();
        List<QueueLine> lines = List.of(window.pick(), window.pick(), window.pick());
        window.accept(lines.get(0));
        say("answer ACCEPTED " + lines.get(0).id() + " ");
        String text = window.edit(lines.get(1), ADDED);
        say("answer EDITED " + lines.get(1).id() + " " + encode(text));
        window.reject(lines.get(2));
        say("answer REJECTED " + lines.get(2).id() + " ");
        window.openLabelling();
        for (int i = 0; i < LABELS; i++) {
            Operation label = window.label(i % 7 == 6 ? "0" : "1");
            say("label " + label.target() + " " + encode(label.body()));
        }
    }

    /** Goes to a message of its own in each round, and types at the end of the suggested answer without a pause. */
    private static void type(WorkbenchBot bot, String server, int round) throws ClientException {
        bot.shell().activate();
        bot.nattable("queue").setFocus();
        Iterator<QueueLine> lines = next(round + 1, server, "agent").iterator();
        awaitShown(bot, lines.next());
        while (lines.hasNext()) {
            bot.pressShortcut("J");
            awaitShown(bot, lines.next());
        }
        bot.pressShortcut("E");
        BotText<StyledText> editor = bot.styledText("answer-editor").moveCaretToEnd();
        editor.typeText(marker(round));
        MachineLag.tell(
                Display.getDefault(),
                Path.of(Platform.getInstanceLocation().getURL().getPath(), "lag"),
                WindowVictim::say);
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

    private static List<QueueLine> next(int count, String server, String account) throws ClientException {
        try (EContactsClient client = new EContactsClient(URI.create(server), Locale.getDefault())) {
            client.signIn(account, account);
            return client.queue(QueueFilter.OPEN, 0, count).rows();
        }
    }

    private static void awaitShown(WorkbenchBot bot, QueueLine line) {
        bot.ui()
                .waitFor(
                        "the message of " + line.sender(),
                        () -> bot.label("message-meta").getText().contains(line.sender()));
    }

    /**
     * A key labels a sample, and the next one is shown at once. The window says how many labels are not kept yet as soon as
     * there are two: while it says nothing, all but the last one are.
     */
    private static void label(WorkbenchBot bot) {
        bot.shell().activate();
        bot.table("samples").setFocus();
        BotText<StyledText> text = bot.styledText("sample-text");
        String before = "";
        while (true) {
            bot.ui().waitFor("a sample", () -> !text.getText().isBlank());
            String shown = text.getText();
            bot.pressShortcut("1");
            bot.ui().waitFor("the next sample", () -> !text.getText().equals(shown));
            bot.ui()
                    .waitFor(
                            "the one before kept",
                            () -> !UNSENT.matcher(
                                            bot.label("labelling-progress").getText())
                                    .find());
            if (!before.isEmpty()) {
                say("label " + encode(before));
            }
            before = shown;
        }
    }

    private static String encode(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The text that was said. */
    static String decode(String word) {
        return new String(Base64.getDecoder().decode(word), StandardCharsets.UTF_8);
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
