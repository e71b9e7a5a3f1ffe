package org.econtacts.server.internal.command;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import org.econtacts.server.internal.http.Sentences;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Runs one command line, from its arguments to its exit code. */
public final class CommandLineRun {

    private static final String TEXTS = "org.econtacts.server.internal.command.messages";

    private final Surroundings surroundings;

    public CommandLineRun(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /** The language that the arguments name, else the user's. */
    public static Sentences sentences(String[] arguments, Locale user) {
        List<String> all = Arrays.asList(arguments);
        int at = all.indexOf("--language");
        String named = at >= 0 && at + 1 < all.size() ? all.get(at + 1) : user.getLanguage();
        for (String each : all) {
            if (each.startsWith("--language=")) {
                named = each.substring("--language=".length());
            }
        }
        return Sentences.accepting(named);
    }

    /** Runs it; see {@link ExitCode}. */
    public int run(String... arguments) {
        CommandLine line = new CommandLine(new RootCommand());
        line.addSubcommand("serve", new ServeCommand(surroundings));
        line.addSubcommand("import", imports());
        line.addSubcommand("export", exports());
        line.addSubcommand("evaluate", new EvaluateCommand(surroundings));
        line.addSubcommand("account", accounts());
        line.addSubcommand("graph", graph());
        line.addSubcommand("anonymise", new AnonymiseCommand(surroundings));
        line.addSubcommand("train", new TrainCommand(surroundings));
        line.addSubcommand("models", models());
        Locale language = surroundings.sentences().language();
        line.setResourceBundle(
                ResourceBundle.getBundle(TEXTS, language, Control.getNoFallbackControl(Control.FORMAT_PROPERTIES)));
        line.setOut(surroundings.out());
        line.setErr(surroundings.err());
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setParameterExceptionHandler((problem, given) -> refuse(problem));
        line.setExecutionExceptionHandler((failure, command, parsed) -> fail(failure));
        int code = line.execute(arguments);
        surroundings.out().flush();
        surroundings.err().flush();
        return code;
    }

    private CommandLine imports() {
        CommandLine imports = new CommandLine(new ImportCommand(surroundings));
        imports.addSubcommand("labels", new ImportLabelsCommand(surroundings));
        return imports;
    }

    private CommandLine exports() {
        CommandLine exports = new CommandLine(new ExportCommand());
        exports.addSubcommand("labels", new ExportLabelsCommand(surroundings));
        return exports;
    }

    private CommandLine accounts() {
        CommandLine account = new CommandLine(new AccountCommand());
        account.addSubcommand("add", new AccountAddCommand(surroundings));
        account.addSubcommand("list", new AccountListCommand(surroundings));
        account.addSubcommand("password", new AccountPasswordCommand(surroundings));
        account.addSubcommand("disable", new AccountDisableCommand(surroundings));
        return account;
    }

    private CommandLine graph() {
        CommandLine graph = new CommandLine(new GraphCommand());
        graph.addSubcommand("check", new GraphCheckCommand(surroundings));
        graph.addSubcommand("explain", new GraphExplainCommand(surroundings));
        return graph;
    }

    private CommandLine models() {
        CommandLine models = new CommandLine(new ModelsCommand());
        models.addSubcommand("list", new ModelsListCommand(surroundings));
        models.addSubcommand("show", new ModelsShowCommand(surroundings));
        models.addSubcommand("promote", new ModelsPromoteCommand(surroundings));
        models.addSubcommand("roll-back", new ModelsRollBackCommand(surroundings));
        return models;
    }

    private int refuse(ParameterException problem) {
        Sentences sentences = surroundings.sentences();
        String sentence = switch (problem) {
            case UnmatchedArgumentException unmatched ->
                sentences.say("usage.unknown", String.join(" ", unmatched.getUnmatched()));
            case MissingParameterException missing
            when !unmatched(missing).isEmpty() -> sentences.say("usage.unknown", String.join(" ", unmatched(missing)));
            case MissingParameterException missing ->
                sentences.say(
                        "usage.missing",
                        String.join(
                                ", ",
                                missing.getMissing().stream()
                                        .map(each -> each.isOption() ? name(each) : each.paramLabel())
                                        .toList()));
            case ParameterException other
            when other.getArgSpec() != null && other.getArgSpec().isOption() ->
                sentences.say("usage.value", name(other.getArgSpec()));
            default -> String.valueOf(problem.getMessage());
        };
        if (!sentence.isBlank()) {
            surroundings.err().println(sentence);
        }
        CommandLine command = problem.getCommandLine();
        if (command.getSubcommands().isEmpty()) {
            String name = command.getCommandSpec().qualifiedName();
            surroundings.err().println(sentences.say("usage.help", name + " --help"));
        } else {
            command.usage(surroundings.err());
        }
        surroundings.err().flush();
        return ExitCode.USAGE;
    }

    /** Whoever mistypes an option should read that, not that it is missing. */
    private static List<String> unmatched(MissingParameterException missing) {
        return missing.getCommandLine().getUnmatchedArguments();
    }

    private static String name(CommandLine.Model.ArgSpec option) {
        return ((CommandLine.Model.OptionSpec) option).longestName();
    }

    private int fail(Exception failure) {
        if (failure instanceof CommandFailedException) {
            surroundings.err().println(failure.getMessage());
        } else if (FileFailure.is(failure)) {
            String why = new FileFailure(surroundings.sentences()).sentence(failure);
            surroundings.err().println(surroundings.sentences().say("command.failed", why));
        } else {
            surroundings.err().println(surroundings.sentences().say("command.failed", String.valueOf(failure)));
            failure.printStackTrace(surroundings.err());
        }
        surroundings.err().flush();
        return ExitCode.FAILED;
    }
}
