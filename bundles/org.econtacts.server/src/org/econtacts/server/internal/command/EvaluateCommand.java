package org.econtacts.server.internal.command;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.eclipse.jdt.annotation.Nullable;
import org.econtacts.model.LabelledText;
import org.econtacts.protocol.BadInputException;
import org.econtacts.protocol.JsonCodec;
import org.econtacts.protocol.JsonLines;
import org.econtacts.protocol.JsonLines.Line;
import org.econtacts.protocol.SampleLine;
import org.econtacts.suggest.Evaluation;
import org.econtacts.suggest.EvaluationReport;
import org.econtacts.suggest.Orchestrator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code evaluate}: trains on labelled texts, tests on others, and says how good the suggestions are. */
@Command(name = "evaluate")
final class EvaluateCommand implements Callable<Integer> {

    private final Surroundings surroundings;
    private final JsonCodec codec = new JsonCodec();
    private boolean refused;

    @Option(names = "--train", required = true, paramLabel = "FILE")
    private @Nullable Path train;

    @Option(names = "--test", required = true, paramLabel = "FILE")
    private @Nullable Path test;

    @Option(names = "--seed", paramLabel = "N")
    private long seed = Orchestrator.DEFAULT_SEED;

    @Option(names = "--json")
    private boolean json;

    EvaluateCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws CommandFailedException {
        List<LabelledText> trainTexts = read(train);
        List<LabelledText> testTexts = read(test);
        if (trainTexts.isEmpty() || testTexts.isEmpty()) {
            throw new CommandFailedException(surroundings.sentences().say("evaluate.empty"), null);
        }
        Evaluation evaluation = surroundings.services().get().evaluation();
        EvaluationReport report = evaluation.run(trainTexts, testTexts, seed);
        if (json) {
            surroundings.out().println(codec.writeText(report));
        } else {
            print(report);
        }
        surroundings.out().flush();
        return refused ? ExitCode.REFUSED : ExitCode.DONE;
    }

    private List<LabelledText> read(@Nullable Path file) throws CommandFailedException {
        if (file == null || !Files.isReadable(file) || Files.isDirectory(file)) {
            throw new CommandFailedException(
                    surroundings.sentences().say("import.no-file", String.valueOf(file)), null);
        }
        List<LabelledText> texts = new ArrayList<>();
        try (InputStream in = Files.newInputStream(file);
                JsonLines lines = new JsonLines(in, Long.MAX_VALUE)) {
            for (var line = lines.next(); line.isPresent(); line = lines.next()) {
                read(file, line.get(), texts);
            }
        } catch (IOException e) {
            throw new CommandFailedException(e.getMessage(), e);
        }
        return texts;
    }

    private void read(Path file, Line line, List<LabelledText> texts) {
        try {
            SampleLine sample = codec.readSample(line.json());
            texts.add(new LabelledText(sample.text(), sample.labels()));
        } catch (BadInputException e) {
            refused = true;
            String field = e.field().isEmpty() ? "" : e.field() + ": ";
            String reason = e.sentence(surroundings.sentences().language());
            surroundings.err().println(file + ":" + line.number() + ": " + field + reason);
        }
    }

    private void print(EvaluationReport report) {
        row("evaluate.texts", report.texts());
        row("evaluate.accuracy", report.accuracy());
        row("evaluate.top3", report.top3());
        row("evaluate.macro-f1", report.macroF1());
        row("evaluate.ece", report.ece());
        row("evaluate.coverage", report.coverageAt95Precision());
        EvaluationReport.OutOfScope outOfScope = report.outOfScope();
        if (outOfScope != null) {
            row("evaluate.auroc", outOfScope.auroc());
            row("evaluate.recall", outOfScope.recall());
            row("evaluate.in-scope", outOfScope.inScopeAccuracy());
        }
        for (Map.Entry<String, EvaluationReport.Quality> each :
                report.analysers().entrySet()) {
            surroundings.say(
                    "evaluate.analyser",
                    each.getKey(),
                    each.getValue().accuracy(),
                    each.getValue().ece());
        }
        surroundings.say("evaluate.speed", report.trainSeconds(), report.predictionsPerSecond());
        surroundings.say("evaluate.time", report.p50Micros() / 1000, report.p99Micros() / 1000);
        surroundings.say("evaluate.size", report.modelBytes() / (double) (1 << 20));
    }

    private void row(String key, Number figure) {
        surroundings.say(key, figure);
    }
}
