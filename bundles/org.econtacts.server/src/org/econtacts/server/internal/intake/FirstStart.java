package org.econtacts.server.internal.intake;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.econtacts.model.BuiltInContent;
import org.econtacts.model.BuiltInContent.Part;
import org.econtacts.model.LabelSet;
import org.econtacts.model.Message;
import org.econtacts.model.Office;
import org.econtacts.model.Sample;
import org.econtacts.model.Template;
import org.econtacts.protocol.BadInputException;
import org.econtacts.protocol.JsonCodec;
import org.econtacts.protocol.JsonLines;
import org.econtacts.protocol.MessageLine;
import org.econtacts.protocol.TemplateLine;
import org.econtacts.server.internal.intake.IncomingMessages.Incoming;
import org.econtacts.store.Store;

/**
 * Fills a new store with what the product brings. The label set goes in last: a store that has one is no longer new,
 * and a first start that was cut short is done again, without harm.
 */
public final class FirstStart {

    private final Store store;
    private final BuiltInContent content;
    private final JsonCodec codec;
    private final Clock clock;

    public FirstStart(Store store, BuiltInContent content, JsonCodec codec, Clock clock) {
        this.store = store;
        this.content = content;
        this.codec = codec;
        this.clock = clock;
    }

    /** Whether the store has never been filled to the end. */
    public boolean isDue() {
        return store.labels().labelSet().isEmpty();
    }

    /** Offices and templates: needed before anything else. */
    public void addOfficesAndTemplates() throws IOException {
        for (Office office : read(Part.OFFICES, Office.class)) {
            store.messages().putOffice(office);
        }
        IncomingTemplates incoming = new IncomingTemplates(store.templates());
        List<Template> templates = new ArrayList<>();
        for (TemplateLine line : read(Part.TEMPLATES, TemplateLine.class)) {
            templates.add(checked(() -> incoming.read(line)));
        }
        store.templates().putAll(templates);
    }

    /** The invented messages, as if the newest had come in now, and the same texts as samples to label. */
    public void addSampleMessages(MessageIntake intake, SampleScores scores) throws IOException, InterruptedException {
        List<Office> offices = store.messages().offices();
        IncomingMessages reader =
                new IncomingMessages(offices, offices.getFirst().id(), clock);
        List<Incoming> messages = new ArrayList<>();
        for (MessageLine line : read(Part.MESSAGES, MessageLine.class)) {
            messages.add(checked(() -> reader.read(line)));
        }
        intake.add(shifted(messages));
        IncomingSamples made = new IncomingSamples();
        List<Sample> samples =
                messages.stream().map(each -> made.ofMessage(each.message())).toList();
        store.labels().addAll(scores.scored(samples));
        store.labels().putDoubts(made.takeDoubts());
        store.labels().putDisagreement(scores.disagreement(samples));
    }

    /** Ends the first start. */
    public void putLabelSet(LabelSet labels) {
        store.labels().putLabelSet(labels);
    }

    private List<Incoming> shifted(List<Incoming> messages) {
        Optional<Instant> newest =
                messages.stream().map(each -> each.message().receivedAt()).max(Instant::compareTo);
        if (newest.isEmpty()) {
            return messages;
        }
        Duration shift = Duration.between(newest.get(), clock.instant());
        return messages.stream()
                .map(each -> new Incoming(shifted(each.message(), shift), each.trueIntents()))
                .toList();
    }

    private static Message shifted(Message message, Duration shift) {
        return new Message(
                message.id(),
                message.thread(),
                message.office(),
                message.audience(),
                message.form(),
                message.sender(),
                message.subject(),
                message.body(),
                message.language(),
                message.receivedAt().plus(shift));
    }

    private <T> List<T> read(Part part, Class<T> type) throws IOException {
        List<T> all = new ArrayList<>();
        try (InputStream in = content.open(part);
                JsonLines lines = new JsonLines(in, Long.MAX_VALUE)) {
            for (var line = lines.next(); line.isPresent(); line = lines.next()) {
                byte[] json = line.get().json();
                all.add(checked(() -> codec.read(json, type)));
            }
        }
        return all;
    }

    /** What the product brings is right, or it is not this product. */
    private static <T> T checked(Reading<T> reading) throws IOException {
        try {
            return reading.read();
        } catch (BadInputException e) {
            throw new IOException("built-in content: " + e.getMessage(), e);
        }
    }

    @FunctionalInterface
    private interface Reading<T> {
        T read() throws BadInputException;
    }
}
