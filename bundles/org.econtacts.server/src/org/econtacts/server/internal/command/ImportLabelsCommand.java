package org.econtacts.server.internal.command;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.econtacts.protocol.BadInputException;
import org.econtacts.protocol.LabelCodec;
import org.econtacts.protocol.LabelledSample;
import org.econtacts.server.internal.ServerCore;
import org.econtacts.server.internal.intake.LabelImport;
import org.econtacts.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code import labels}: brings samples with labels in, also from other tools. */
@Command(name = "labels")
final class ImportLabelsCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Mixin
    private DataOption data = new DataOption();

    @Option(names = "--format", paramLabel = "jsonl|csv|doccano|label-studio", descriptionKey = "label-format")
    private String format = "jsonl";

    @Option(names = "--curator", paramLabel = "NAME", descriptionKey = "label-curator")
    private String curator = "import";

    @Parameters(arity = "1..*", paramLabel = "FILE", descriptionKey = "label-file")
    private List<Path> files = List.of();

    private long refused;

    ImportLabelsCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws CommandFailedException, InterruptedException {
        LabelCodec codec = LabelCodec.of(ExportLabelsCommand.formatNamed(format, surroundings));
        for (Path file : files) {
            surroundings.requireFile(file);
        }
        Store store = surroundings.open(data.folder());
        try (ServerCore core = new ServerCore(surroundings.parts(store, 0, data.folder()))) {
            if (core.beginFirstStart()) {
                core.finishFirstStart(false);
            }
            for (Path file : files) {
                add(store, codec, file);
            }
            core.engine().retrain();
            core.scores().refresh();
        } catch (IOException e) {
            String why = new FileFailure(surroundings.sentences()).sentence(e);
            throw new CommandFailedException(surroundings.sentences().say("import.broken", why), e);
        }
        return refused > 0 ? ExitCode.REFUSED : ExitCode.DONE;
    }

    private void add(Store store, LabelCodec codec, Path file) throws IOException, CommandFailedException {
        long before = refused;
        LabelImport labels =
                new LabelImport(store.labels(), curator, surroundings.clock().instant());
        try (InputStream in = Files.newInputStream(file)) {
            List<LabelledSample> good = new ArrayList<>();
            codec.read(
                    in,
                    sample -> {
                        labels.check(sample);
                        good.add(sample);
                    },
                    (line, why) -> refuse(file, line, why));
            LabelImport.Result result = labels.add(good);
            surroundings.say(
                    "import.labels", file.toString(), good.size(), result.samples(), result.labels(), refused - before);
        } catch (BadInputException e) {
            throw new CommandFailedException(e.sentence(surroundings.sentences().language()), e);
        }
    }

    private void refuse(Path file, long line, BadInputException why) {
        refused++;
        String field = why.field().isEmpty() ? "" : why.field() + ": ";
        String sentence = why.sentence(surroundings.sentences().language());
        surroundings.err().println(file + ":" + line + ": " + field + sentence);
        surroundings.err().flush();
    }
}
