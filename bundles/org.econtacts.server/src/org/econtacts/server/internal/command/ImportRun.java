package org.econtacts.server.internal.command;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.econtacts.model.Office;
import org.econtacts.model.Sample;
import org.econtacts.model.Template;
import org.econtacts.protocol.BadInputException;
import org.econtacts.protocol.BadInputException.Fault;
import org.econtacts.protocol.IntakeReport;
import org.econtacts.protocol.MessageLine;
import org.econtacts.protocol.TemplateLine;
import org.econtacts.server.internal.ServerCore;
import org.econtacts.server.internal.intake.IncomingMessages;
import org.econtacts.server.internal.intake.IncomingMessages.Incoming;
import org.econtacts.server.internal.intake.IncomingSamples;
import org.econtacts.server.internal.intake.IncomingTemplates;
import org.econtacts.server.internal.intake.LineIntake;
import org.econtacts.server.internal.intake.MessageWriter;
import org.econtacts.server.internal.intake.SampleWriter;
import org.econtacts.server.internal.intake.TemplateWriter;
import org.econtacts.store.Store;

/** One import of several files of one kind; the engine is trained once, at the beginning or at the end. */
final class ImportRun {

    /** What the lines are. */
    enum Kind {
        MESSAGES,
        SAMPLES,
        TEMPLATES
    }

    private final ServerCore core;
    private final Surroundings surroundings;
    private final Kind kind;
    private final boolean first;
    private final IncomingMessages messages;
    private final IncomingSamples samples = new IncomingSamples();
    private final IncomingTemplates templates;
    private final String textLanguage;
    private long refusals;

    ImportRun(
            ServerCore core, Surroundings surroundings, Kind kind, String office, String textLanguage, boolean first) {
        Store store = core.parts().store();
        this.core = core;
        this.surroundings = surroundings;
        this.kind = kind;
        this.textLanguage = textLanguage;
        this.first = first;
        this.messages = new IncomingMessages(store.messages().offices(), office, surroundings.clock());
        this.templates = new IncomingTemplates(store.templates());
    }

    /** Fills a new store; messages need an engine that is trained. */
    void begin() throws IOException, InterruptedException {
        if (first) {
            core.finishFirstStart(false);
        }
        if (kind == Kind.MESSAGES) {
            core.engine().start();
        }
    }

    /** How many lines of the last file were refused. */
    long refusals() {
        return refusals;
    }

    /** Brings one file in; refusals are told at once. */
    IntakeReport add(Path file) throws IOException, InterruptedException {
        refusals = 0;
        try (InputStream in = Files.newInputStream(file)) {
            return switch (kind) {
                case MESSAGES ->
                    intake(file, this::message, new MessageWriter(core.intake()))
                            .take(in, Long.MAX_VALUE);
                case SAMPLES ->
                    intake(
                                    file,
                                    this::sample,
                                    new SampleWriter(core.parts().store().labels(), samples))
                            .take(in, Long.MAX_VALUE);
                case TEMPLATES ->
                    intake(file, this::template, new TemplateWriter(core.parts().store()))
                            .take(in, Long.MAX_VALUE);
            };
        }
    }

    private <T> LineIntake<T> intake(Path file, LineIntake.LineReader<T> reader, LineIntake.BatchWriter<T> writer) {
        return new LineIntake<>(reader, writer, surroundings.sentences().language(), refusal -> refuse(file, refusal));
    }

    private void refuse(Path file, IntakeReport.Refusal refusal) {
        refusals++;
        String field = refusal.field().isEmpty() ? "" : refusal.field() + ": ";
        surroundings.err().println(file + ":" + refusal.line() + ": " + field + refusal.reason());
        surroundings.err().flush();
    }

    /** A message; a labelled sample is taken as the message that it once was. */
    private Incoming message(byte[] json) throws BadInputException {
        try {
            return messages.read(core.codec().read(json, MessageLine.class));
        } catch (BadInputException e) {
            if (e.fault() == Fault.UNKNOWN_FIELD && Set.of("text", "label").contains(e.field())) {
                return messages.read(core.codec().readSample(json), textLanguage);
            }
            throw e;
        }
    }

    private Sample sample(byte[] json) throws BadInputException {
        return samples.read(core.codec().readSample(json));
    }

    private Template template(byte[] json) throws BadInputException {
        return templates.read(core.codec().read(json, TemplateLine.class));
    }

    /** Teaches the engine what is new, and looks again at open messages that had no suggestion. */
    void end() throws InterruptedException {
        if (kind == Kind.MESSAGES) {
            return;
        }
        core.engine().retrain();
        core.scores().refresh();
        Set<String> offices = core.parts().store().messages().offices().stream()
                .map(Office::id)
                .collect(Collectors.toSet());
        core.intake().refreshAbstained(offices);
    }
}
