package org.econtacts.server.internal.command;

import org.eclipse.jdt.annotation.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** {@code econtacts}: names the commands. */
@Command(name = "econtacts", mixinStandardHelpOptions = false)
final class RootCommand implements Runnable {

    @Spec
    @Nullable
    CommandSpec spec;

    /** Read before the command line is, see {@link CommandLineRun}. */
    @Option(names = "--language", paramLabel = "fr|en", scope = ScopeType.INHERIT)
    @Nullable
    String language;

    @Option(names = "--help", usageHelp = true, scope = ScopeType.INHERIT)
    boolean help;

    @Override
    public void run() {
        CommandSpec own = spec;
        if (own != null) {
            throw new ParameterException(own.commandLine(), "");
        }
    }
}
