package org.econtacts.server.internal.templates;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.econtacts.model.Account;
import org.econtacts.model.Message;
import org.econtacts.model.Office;
import org.econtacts.model.Placeholders;
import org.econtacts.model.Template;
import org.econtacts.server.internal.http.Sentences;
import org.econtacts.store.MessageStore;
import org.econtacts.store.StoredMessage;

/**
 * Makes a whole answer of a template: greeting, body with the message's own values, closing, signature. What the
 * message does not tell stays in braces for the agent. See releng/decisions, number 4.
 */
public final class AnswerComposer {

    private static final int PREVIEW_LENGTH = 160;

    private final MessageStore messages;
    private final Clock clock;
    private final ZoneId zone;

    /** @param zone in which dates are written */
    public AnswerComposer(MessageStore messages, Clock clock, ZoneId zone) {
        this.messages = messages;
        this.clock = clock;
        this.zone = zone;
    }

    /** The whole answer to a message, signed by an agent. */
    public ComposedAnswer compose(Template template, StoredMessage stored, Account agent) {
        return compose(List.of(template), stored, agent);
    }

    /**
     * One letter with a paragraph for each request: with several, each under its number and title, so that the reader
     * finds his questions again.
     *
     * @param templates at least one, in the order of the requests
     */
    public ComposedAnswer compose(List<Template> templates, StoredMessage stored, Account agent) {
        Message message = stored.message();
        String office = officeName(stored.office());
        Map<String, String> values = values(message, office);
        values.put("agent", agent.displayName());
        Sentences sentences = new Sentences(language(message));
        String name = message.sender().name();
        String greeting =
                name.isBlank() ? sentences.say("letter.greeting") : sentences.say("letter.greeting.named", name);
        ComposedAnswer.Builder answer = new ComposedAnswer.Builder(values);
        answer.write(greeting).write("\n\n");
        body(templates, answer, sentences);
        return answer.write("\n\n")
                .write(sentences.say("letter.closing"))
                .write("\n\n" + agent.displayName() + "\n" + office)
                .build();
    }

    private static void body(List<Template> templates, ComposedAnswer.Builder answer, Sentences sentences) {
        if (templates.size() == 1) {
            answer.fill(templates.getFirst());
            return;
        }
        answer.write(sentences.say("letter.several"));
        int number = 1;
        for (Template template : templates) {
            answer.write("\n\n" + number++ + ". " + template.title() + "\n\n").fill(template);
        }
    }

    /** The first words of the body on one line, for the queue. */
    public String preview(Template template, Message message) {
        String filled = Placeholders.fill(template.body(), values(message, officeName(message.office())));
        String line = filled.replaceAll("\\s+", " ").strip();
        if (line.length() <= PREVIEW_LENGTH) {
            return line;
        }
        int cut = line.lastIndexOf(' ', PREVIEW_LENGTH - 1);
        int end = cut > 0 ? cut : PREVIEW_LENGTH - 2;
        return line.substring(0, Character.isHighSurrogate(line.charAt(end - 1)) ? end - 1 : end) + "…";
    }

    private Map<String, String> values(Message message, String office) {
        Locale language = language(message);
        LocalDate received = message.receivedAt().atZone(zone).toLocalDate();
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        Map<String, String> values = new HashMap<>();
        values.put("usager", message.sender().name());
        values.put("reference", message.sender().reference());
        values.put("objet", message.subject());
        values.put("date_message", date(received, language));
        values.put("service", office);
        values.put("date", date(today, language));
        return values;
    }

    private static String date(LocalDate day, Locale language) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(language)
                .format(day);
    }

    private static Locale language(Message message) {
        return message.language().startsWith("en") ? Locale.UK : Locale.FRENCH;
    }

    private String officeName(String id) {
        return messages.offices().stream()
                .filter(office -> office.id().equals(id))
                .map(Office::name)
                .findFirst()
                .orElse(id);
    }
}
