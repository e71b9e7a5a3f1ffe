package engine;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import org.econtacts.model.LabelledText;
import org.econtacts.suggest.Evaluation;
import org.econtacts.suggest.EvaluationReport;
import org.econtacts.suggest.Orchestrator;

/** Measures one contender and appends its line to a file, or prints the file: {@code SuggestBench NAME FILE [TRAIN TEST]}. */
final class SuggestBench {

    private SuggestBench() {}

    public static void main(String... arguments) throws Exception {
        Path file = Path.of(arguments[1]);
        if (arguments[0].equals("table")) {
            printTable(Files.readAllLines(file).stream().map(Figures::parse).toList());
            return;
        }
        List<LabelledText> train = Samples.read(arguments[2]);
        List<LabelledText> test = Samples.read(arguments[3]);
        Figures figures = measure(arguments[0], train, test);
        Files.writeString(
                file,
                figures.line() + "\n",
                StandardCharsets.UTF_8,
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }

    private static Figures measure(String name, List<LabelledText> train, List<LabelledText> test) throws Exception {
        return switch (name) {
            case "engine" -> engine(train, test);
            case "liblinear-lr" -> new Contest(LiblinearContender.logistic(), train).run(test);
            case "liblinear-svc" -> new Contest(LiblinearContender.supportVectors(), train).run(test);
            case "opennlp" -> new Contest(new OpenNlpContender(), train).run(test);
            case "tribuo" -> new Contest(new TribuoContender(), train).run(test);
            case "bm25" -> new Contest(new Bm25Contender(), train).run(test);
            default -> throw new IllegalArgumentException(name);
        };
    }

    /** It holds out a part of the training texts by itself, for its weights, its calibration and its threshold. */
    private static Figures engine(List<LabelledText> train, List<LabelledText> test) throws Exception {
        EvaluationReport report = new Evaluation(Engine.analyzers()).run(train, test, Orchestrator.DEFAULT_SEED);
        return new Figures(
                "E-Contacts Plus",
                "fixed settings; weights fitted",
                report.accuracy(),
                report.ece(),
                report.coverageAt95Precision(),
                report.precisionCovered(),
                report.trainSeconds(),
                report.predictionsPerSecond(),
                report.p99Micros() / 1e3,
                report.modelBytes());
    }

    private static void printTable(List<Figures> all) {
        Figures.printHead();
        all.forEach(Figures::print);
        System.out.printf(
                Locale.ROOT,
                "%nratios to %s (below 1 is better for ECE, train, p99, model):%n",
                all.getFirst().name());
        Figures.printHead();
        all.stream().skip(1).forEach(figures -> figures.printRatios(all.getFirst()));
    }
}
