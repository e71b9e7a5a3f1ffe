package org.econtacts.server.internal.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.eclipse.jdt.annotation.Nullable;
import org.econtacts.protocol.LabelCodec;
import org.econtacts.protocol.LabelFormat;
import org.econtacts.protocol.LabelledSample;
import org.econtacts.server.internal.intake.LabelExport;
import org.econtacts.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code export labels}: writes all samples with their labels. */
@Command(name = "labels")
final class ExportLabelsCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Mixin
    private DataOption data = new DataOption();

    @Option(names = "--format", paramLabel = "jsonl|csv|doccano|label-studio", descriptionKey = "label-format")
    private String format = "jsonl";

    @Option(names = "--out", paramLabel = "FILE", descriptionKey = "out")
    private @Nullable Path file;

    ExportLabelsCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws CommandFailedException {
        LabelCodec codec = LabelCodec.of(formatNamed(format, surroundings));
        try (Store store = surroundings.openExisting(data.folder())) {
            AtomicLong count = new AtomicLong();
            Stream<LabelledSample> samples =
                    new LabelExport(store.labels()).samples().peek(each -> count.incrementAndGet());
            Path wanted = file;
            if (wanted == null) {
                codec.write(samples).forEach(surroundings.out()::print);
                surroundings.out().flush();
            } else {
                write(codec.write(samples), wanted);
                surroundings.say("export.labels", count.get(), wanted.toString());
            }
        } catch (IOException | UncheckedIOException e) {
            String why = new FileFailure(surroundings.sentences()).sentence(e);
            throw new CommandFailedException(surroundings.sentences().say("export.broken", why), e);
        }
        return ExitCode.DONE;
    }

    private static void write(Stream<String> pieces, Path file) throws IOException {
        try (Writer out = Files.newBufferedWriter(file)) {
            for (var piece = pieces.iterator(); piece.hasNext(); ) {
                out.write(piece.next());
            }
        }
    }

    /** The format of that name. */
    static LabelFormat formatNamed(String name, Surroundings surroundings) throws CommandFailedException {
        for (LabelFormat each : LabelFormat.values()) {
            if (each.name().replace('_', '-').equalsIgnoreCase(name.replace('_', '-'))) {
                return each;
            }
        }
        throw new CommandFailedException(surroundings.sentences().say("label-format.unknown", name), null);
    }
}
