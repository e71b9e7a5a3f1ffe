package org.econtacts.app.window;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.core.runtime.Platform;
import org.econtacts.client.ClientException;
import org.econtacts.client.EContactsClient;
import org.econtacts.model.Confidence;
import org.econtacts.model.DecisionKind;
import org.econtacts.model.LabelSet;
import org.econtacts.model.MessageStatus;
import org.econtacts.protocol.DecisionOrder;
import org.econtacts.protocol.MessageView;
import org.econtacts.protocol.QueueLine;
import org.econtacts.testkit.ui.NoErrorLogged;
import org.econtacts.testkit.ui.WorkbenchBot;
import org.econtacts.ui.widgets.Access;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the window says of a confidence that has been measured: its range, and on how many cases it rests. */
@ExtendWith({NoErrorLogged.class, OpenWindow.class})
class MeasuredConfidenceTest {

    private static final String[] FILES = {"individuals-1", "individuals-2", "businesses"};
    private static final Pattern TRUTH = Pattern.compile("\"reference\": \"([^\"]+)\".*\"intents\": \\[\"([^\"]+)\"]");
    private static final int MEASURED = 25;
    private static final int FEW = 5;
    private static final int NEW = 12;
    private static final double CLEAR = 0.7;

    @Test
    void aConfidenceTellsItsRangeAndItsCasesOnHoverAndToAScreenReader(Desk desk) throws Exception {
        List<QueueLine> measured = answerControlMessages(desk);
        assertTrue(measured.size() >= FEW, "control messages: " + measured.size());
        desk.ui()
                .waitFor(
                        "the answers gone out",
                        () -> measured.stream().allMatch(line -> desk.status(line) == MessageStatus.ANSWERED));
        QueueLine[] found = new QueueLine[1];
        AtomicInteger round = new AtomicInteger(100);
        desk.ui().waitFor("a suggestion with measured cases", () -> {
            found[0] = mostMeasured(desk, sendNew(desk, "suite" + round.incrementAndGet()));
            return confidence(desk, found[0]).cases() > 0;
        });
        Confidence confidence = confidence(desk, found[0]);
        desk.show(found[0]);
        WorkbenchBot bot = desk.bot();
        String cases = String.valueOf(confidence.cases());
        String low = String.valueOf(Math.min(99, Math.round(100 * confidence.low())));
        String tip = bot.label("suggestion-1-confidence").ask(label -> String.valueOf(label.getToolTipText()));
        assertTrue(tip.contains(cases) && tip.contains(low), tip + " of " + confidence);
        String spoken = bot.button("suggestion-1").ask(Access::spoken);
        assertTrue(spoken.contains(cases) && spoken.contains(low), spoken + " of " + confidence);
        bot.label("suggestion-1-confidence").hover();
        bot.screenshot("confidence-measured");
    }

    /** Answers control messages freely, naming what they are about, as the samples say. */
    private static List<QueueLine> answerControlMessages(Desk desk) throws Exception {
        EContactsClient server = desk.server();
        Map<String, String> truths = truths();
        LabelSet labels = server.labelSet();
        truths.values().removeIf(intent -> labels.find(intent).isEmpty());
        List<QueueLine> control = desk.open().stream()
                .filter(line -> line.control() && Desk.ask(() -> truths.containsKey(reference(server, line))))
                .limit(MEASURED)
                .toList();
        for (QueueLine line : control) {
            MessageView view = server.message(line.id());
            DecisionOrder order = new DecisionOrder(
                    line.id(),
                    DecisionKind.OTHER_ANSWER,
                    null,
                    null,
                    truths.get(reference(server, line)),
                    "Bonjour,\n\nVotre demande est trait\u00e9e.",
                    null,
                    1_000,
                    server.lease(line.id(), null).token(),
                    view.version());
            server.decide(order, server.newKey());
        }
        return control;
    }

    private static String reference(EContactsClient server, QueueLine line) throws ClientException {
        return server.message(line.id()).message().sender().reference();
    }

    /** What each sample message is about, by its sender's reference; those about one thing only. */
    private static Map<String, String> truths() throws IOException {
        Map<String, String> truths = new HashMap<>();
        for (String file : FILES) {
            var entry = Platform.getBundle("org.econtacts.content").getEntry("data/messages-" + file + ".jsonl");
            try (InputStream in = entry.openStream()) {
                Matcher line = TRUTH.matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8));
                while (line.find()) {
                    truths.put(line.group(1), line.group(2));
                }
            }
        }
        return truths;
    }

    /** Messages like those with a clear suggestion come in anew, and are read with what was measured. */
    private static List<QueueLine> sendNew(Desk desk, String round) {
        StringBuilder lines = new StringBuilder();
        desk.open().stream()
                .filter(line -> line.confidence() >= CLEAR && !line.sender().contains(" suite"))
                .limit(NEW)
                .forEach(line -> lines.append(copy(desk.message(line), line.sender() + " " + round)));
        post(desk, lines.toString());
        return desk.matching(round);
    }

    private static String copy(MessageView view, String sender) {
        return "{\"sender\": {\"name\": " + json(sender) + "}, \"office\": \"" + view.office()
                + "\", \"audience\": \"" + view.message().audience() + "\", \"subject\": "
                + json(view.message().subject()) + ", \"body\": "
                + json(view.message().body()) + "}\n";
    }

    private static String json(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }

    private static void post(Desk desk, String lines) {
        HttpRequest request = HttpRequest.newBuilder(desk.server().server().resolve("/api/v1/messages"))
                .header("Authorization", "Bearer " + desk.store().token())
                .header("Content-Type", "application/jsonl")
                .POST(BodyPublishers.ofString(lines))
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() / 100 != 2) {
                throw new AssertionError(answer.body());
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static QueueLine mostMeasured(Desk desk, List<QueueLine> lines) {
        return lines.stream()
                .filter(line -> !desk.message(line).suggestions().isEmpty())
                .max(Comparator.comparingLong(line -> confidence(desk, line).cases()))
                .orElseThrow(() -> new AssertionError("none of the new messages has a suggestion"));
    }

    private static Confidence confidence(Desk desk, QueueLine line) {
        return desk.message(line).suggestions().getFirst().suggestion().confidence();
    }
}
