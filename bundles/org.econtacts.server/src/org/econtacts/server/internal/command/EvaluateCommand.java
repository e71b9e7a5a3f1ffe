package org.econtacts.server.internal.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.eclipse.jdt.annotation.Nullable;
import org.econtacts.analysis.EncoderException;
import org.econtacts.model.Template;
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
        requirePlaceForPage();
        EvaluationFiles files = new EvaluationFiles(surroundings);
        EvaluationTexts texts = new EvaluationTexts(
                files.texts(train), files.texts(validation), files.templates(templates), files.texts(test));
        if (texts.test().isEmpty()
                || texts.train().isEmpty() && texts.templates().isEmpty()) {
            throw new CommandFailedException(surroundings.sentences().say("evaluate.empty"), null);
        }
        tellWhatCannotBeFound(texts);
        Evaluation evaluation = evaluation();
        if (train == null) {
            tell(evaluation.coldStart(texts, seed));
        } else {
            tell(evaluation.run(texts, seed));
        }
        return files.refused() ? ExitCode.REFUSED : ExitCode.DONE;
    }

    /** A page that cannot be written is told before minutes of training. */
    private void requirePlaceForPage() throws CommandFailedException {
        Path file = html;
        if (file == null) {
            return;
        }
        Path folder = file.toAbsolutePath().getParent();
        if (Files.isDirectory(file) || folder == null || !Files.isWritable(Files.exists(file) ? file : folder)) {
            throw new CommandFailedException(surroundings.sentences().say("evaluate.no-page", file.toString()), null);
        }
    }

    /** Nobody should look for a fault of the engine where its answer was never among those to choose from. */
    private void tellWhatCannotBeFound(EvaluationTexts texts) {
        Set<String> known = new HashSet<>();
        Stream.concat(texts.train().stream(), texts.validation().stream()).forEach(text -> known.addAll(text.labels()));
        for (Template template : texts.templates()) {
            known.add(template.intent());
            known.add(template.id());
        }
        long unknown = texts.test().stream()
                .filter(text -> !text.labels().isEmpty() && Collections.disjoint(text.labels(), known))
                .count();
        if (unknown > 0) {
            surroundings
                    .err()
                    .println(surroundings
                            .sentences()
                            .say("evaluate.unseen", unknown, texts.test().size()));
        }
        surroundings.err().flush();
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
            throw new CommandFailedException(e.sentence(surroundings.sentences().language()), e);
        }
    }

    private void tell(EvaluationReport report) throws CommandFailedException {
        if (json) {
            surroundings.out().println(codec.writeWholeText(report));
        } else {
            print(new EvaluationTable(surroundings.sentences()).of(report));
        }
        surroundings.out().flush();
        writePage(new EvaluationPage(surroundings.sentences()).of(report));
    }

    private void tell(ColdStartReport report) throws CommandFailedException {
        if (json) {
            surroundings.out().println(codec.writeWholeText(report));
        } else {
            print(new EvaluationTable(surroundings.sentences()).of(report));
        }
        surroundings.out().flush();
        writePage(new EvaluationPage(surroundings.sentences()).of(report));
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
