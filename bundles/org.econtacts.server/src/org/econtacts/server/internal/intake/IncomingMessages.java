package org.econtacts.server.internal.intake;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jdt.annotation.Nullable;
import org.econtacts.model.Audience;
import org.econtacts.model.Message;
import org.econtacts.model.Office;
import org.econtacts.model.Sender;
import org.econtacts.protocol.BadInputException;
import org.econtacts.protocol.BadInputException.Fault;
import org.econtacts.protocol.MessageLine;
import org.econtacts.protocol.SampleLine;

/** Makes whole messages of what was sent: what is absent is made, what is wrong is refused with its field. */
public final class IncomingMessages {

    private static final int LONGEST_LINE = 500;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;

    private final Map<String, Office> offices = new LinkedHashMap<>();
    private final String defaultOffice;
    private final Clock clock;

    /**
     * @param allowed offices a message may go to, at least one
     * @param defaultOffice id of the one it goes to when it names none
     * @param clock for messages without a date
     */
    public IncomingMessages(List<Office> allowed, String defaultOffice, Clock clock) {
        allowed.forEach(office -> offices.put(office.id(), office));
        this.defaultOffice = defaultOffice;
        this.clock = clock;
    }

    /**
     * @param message whole
     * @param trueIntents the true answer where it is known; null = not known
     */
    public record Incoming(Message message, @Nullable List<String> trueIntents) {}

    /** A message in the format of messages. */
    public Incoming read(MessageLine line) throws BadInputException {
        Office office = office(line.office());
        String id = Ids.givenOrNew(line.id());
        MessageLine.SenderLine sender = line.sender();
        OffsetDateTime receivedAt = line.receivedAt();
        Audience audience = line.audience();
        Message message = new Message(
                id,
                line.thread() == null ? id : Ids.checked("thread", text("thread", line.thread())),
                office.id(),
                audience == null ? office.audience() : audience,
                text("form", line.form()),
                sender == null
                        ? new Sender("", "")
                        : new Sender(text("sender.name", sender.name()), text("sender.reference", sender.reference())),
                text("subject", line.subject()),
                body(line.body()),
                language(line.language()),
                receivedAt == null ? now() : plausible(receivedAt));
        return new Incoming(message, line.intents());
    }

    /** A message made of a sample's text; its labels are the true answer. */
    public Incoming read(SampleLine line, String language) throws BadInputException {
        MessageLine message = new MessageLine(
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                line.text(),
                language,
                null,
                line.labelled() ? line.labels() : null);
        return read(message);
    }

    private Office office(@Nullable String given) throws BadInputException {
        Office office = offices.get(given == null ? defaultOffice : given);
        if (office == null) {
            throw new BadInputException("office", Fault.UNKNOWN_NAME, String.join(", ", offices.keySet()));
        }
        return office;
    }

    private static String body(@Nullable String body) throws BadInputException {
        if (body == null || body.isBlank()) {
            throw new BadInputException("body", Fault.MISSING);
        }
        return body.replace("\0", "").replace("\r\n", "\n");
    }

    private static String text(String field, @Nullable String text) throws BadInputException {
        if (text == null) {
            return "";
        }
        if (text.length() > LONGEST_LINE) {
            throw new BadInputException(field, Fault.TOO_LONG, "" + LONGEST_LINE);
        }
        return text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    }

    private static String language(@Nullable String language) throws BadInputException {
        if (language == null) {
            return "fr";
        }
        if (!language.matches("[a-z]{2,3}")) {
            throw new BadInputException("language", Fault.NOT_ONE_OF, "fr, en, …");
        }
        return language;
    }

    /** Times far away cannot be stored, and would stand at one end of every queue. */
    private static Instant plausible(OffsetDateTime time) throws BadInputException {
        if (time.getYear() < FIRST_YEAR || time.getYear() > LAST_YEAR) {
            throw new BadInputException("receivedAt", Fault.OUT_OF_RANGE, "" + FIRST_YEAR, "" + LAST_YEAR);
        }
        return time.toInstant();
    }

    private Instant now() {
        return clock.instant();
    }
}
