package org.econtacts.server.internal.command;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jdt.annotation.Nullable;
import org.econtacts.model.LabelledText;
import org.econtacts.model.Template;
import org.econtacts.protocol.BadInputException;
import org.econtacts.protocol.JsonCodec;
import org.econtacts.protocol.JsonLines;
import org.econtacts.protocol.JsonLines.Line;
import org.econtacts.protocol.SampleLine;
import org.econtacts.protocol.TemplateLine;
import org.econtacts.server.internal.intake.IncomingTemplates;

/** Reads what an evaluation works on; a bad line is told and passed over, of very many only the first ones. */
final class EvaluationFiles {

    /** Of a file that is not what it should be, so many lines tell why. */
    private static final int MOST_TOLD = 20;

    private static final String EXAMPLE = "{\"text\": \"…\", \"label\": \"…\"}";

    private final Surroundings surroundings;
    private final JsonCodec codec = new JsonCodec();
    private boolean refused;

    EvaluationFiles(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    private interface Reader<T> {
        T read(byte[] json) throws BadInputException;
    }

    /** Whether a line was refused in any file so far. */
    boolean refused() {
        return refused;
    }

    /** Labelled texts; none when there is no file. */
    List<LabelledText> texts(@Nullable Path file) throws CommandFailedException {
        List<LabelledText> texts = file == null ? List.of() : read(file, this::text);
        if (file != null && texts.isEmpty()) {
            surroundings.err().println(surroundings.sentences().say("evaluate.line", EXAMPLE));
        }
        return texts;
    }

    /** Templates in the format of the import; none when there is no file. */
    List<Template> templates(@Nullable Path file) throws CommandFailedException {
        IncomingTemplates incoming = new IncomingTemplates();
        return file == null ? List.of() : read(file, json -> incoming.read(codec.read(json, TemplateLine.class)));
    }

    private LabelledText text(byte[] json) throws BadInputException {
        SampleLine sample = codec.readLabelled(json);
        return new LabelledText(sample.text(), sample.labels());
    }

    private <T> List<T> read(Path file, Reader<T> reader) throws CommandFailedException {
        surroundings.requireFile(file);
        List<T> values = new ArrayList<>();
        long bad = 0;
        try (InputStream in = Files.newInputStream(file);
                JsonLines lines = new JsonLines(in, Long.MAX_VALUE)) {
            for (var line = lines.next(); line.isPresent(); line = lines.next()) {
                try {
                    values.add(reader.read(line.get().json()));
                } catch (BadInputException e) {
                    tell(file, line.get(), e, ++bad);
                }
            }
        } catch (IOException e) {
            throw new CommandFailedException(new FileFailure(surroundings.sentences()).sentence(e), e);
        }
        if (bad > MOST_TOLD) {
            surroundings.err().println(surroundings.sentences().say("evaluate.refused", file.toString(), bad));
        }
        surroundings.err().flush();
        return values;
    }

    private void tell(Path file, Line line, BadInputException problem, long number) {
        refused = true;
        if (number <= MOST_TOLD) {
            String field = problem.field().isEmpty() ? "" : problem.field() + ": ";
            String reason = problem.sentence(surroundings.sentences().language());
            surroundings.err().println(file + ":" + line.number() + ": " + field + reason);
        }
    }
}
