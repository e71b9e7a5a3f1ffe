package org.econtacts.server.internal.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.eclipse.jdt.annotation.Nullable;
import org.econtacts.analysis.EncoderException;
import org.econtacts.protocol.JsonCodec;
import org.econtacts.server.internal.report.EvaluationPage;
import org.econtacts.server.internal.report.EvaluationTable;
import org.econtacts.suggest.ColdStartReport;
import org.econtacts.suggest.Evaluation;
import org.econtacts.suggest.EvaluationReport;
import org.econtacts.suggest.EvaluationTexts;
import org.econtacts.suggest.Orchestrator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code evaluate}: trains on labelled texts, tests on others, and says how good the suggestions are; with templates alone,
 * how well these are found by their own texts.
 */
@Command(name = "evaluate")
final class EvaluateCommand implements Callable<Integer> {

    private final Surroundings surroundings;
    private final JsonCodec codec = new JsonCodec();

    @Option(names = "--train", paramLabel = "FILE")
    private @Nullable Path train;

    @Option(names = "--test", required = true, paramLabel = "FILE")
    private @Nullable Path test;

    @Option(names = "--validation", paramLabel = "FILE")
    private @Nullable Path validation;

    @Option(names = "--templates", paramLabel = "FILE")
    private @Nullable Path templates;

    @Option(names = "--encoder", paramLabel = "DIR")
    private @Nullable Path encoder;

    @Option(names = "--seed", paramLabel = "N")
    private long seed = Orchestrator.DEFAULT_SEED;

    @Option(names = "--json")
    private boolean json;

    @Option(names = "--html", paramLabel = "FILE")
    private @Nullable Path html;

    EvaluateCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws CommandFailedException {
        if (train == null && templates == null) {
            surroundings.err().println(surroundings.sentences().say("evaluate.no-train"));
            surroundings.err().flush();
            return ExitCode.USAGE;
        }
        EvaluationFiles files = new EvaluationFiles(surroundings);
        EvaluationTexts texts = new EvaluationTexts(
                files.texts(train), files.texts(validation), files.templates(templates), files.texts(test));
        if (texts.test().isEmpty()
                || texts.train().isEmpty() && texts.templates().isEmpty()) {
            throw new CommandFailedException(surroundings.sentences().say("evaluate.empty"), null);
        }
        Evaluation evaluation = evaluation();
        if (train == null) {
            tell(evaluation.coldStart(texts, seed));
        } else {
            tell(evaluation.run(texts, seed));
        }
        surroundings.out().flush();
        return files.refused() ? ExitCode.REFUSED : ExitCode.DONE;
    }

    private Evaluation evaluation() throws CommandFailedException {
        Evaluation evaluation = surroundings.services().get().evaluation();
        Path directory = encoder;
        if (directory == null) {
            return evaluation;
        }
        try {
            return evaluation
                    .withEncoder(directory)
                    .orElseThrow(() ->
                            new CommandFailedException(surroundings.sentences().say("evaluate.no-encoder"), null));
        } catch (EncoderException e) {
            throw new CommandFailedException(e.getLocalizedMessage(), e);
        }
    }

    private void tell(EvaluationReport report) throws CommandFailedException {
        writePage(new EvaluationPage(surroundings.sentences()).of(report));
        if (json) {
            surroundings.out().println(codec.writeWholeText(report));
        } else {
            print(new EvaluationTable(surroundings.sentences()).of(report));
        }
    }

    private void tell(ColdStartReport report) throws CommandFailedException {
        writePage(new EvaluationPage(surroundings.sentences()).of(report));
        if (json) {
            surroundings.out().println(codec.writeWholeText(report));
        } else {
            print(new EvaluationTable(surroundings.sentences()).of(report));
        }
    }

    private void print(List<String> lines) {
        lines.forEach(surroundings.out()::println);
    }

    private void writePage(String page) throws CommandFailedException {
        Path file = html;
        if (file == null) {
            return;
        }
        try {
            Files.writeString(file, page);
        } catch (IOException e) {
            throw new CommandFailedException(surroundings.sentences().say("evaluate.no-page", file.toString()), e);
        }
    }
}
