package org.econtacts.server.internal.command;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.econtacts.privacy.Anonymised;
import org.econtacts.privacy.Anonymiser;
import org.econtacts.privacy.Doubt;
import org.econtacts.privacy.Mark;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code anonymise}: replaces personal data in a text from standard input, UTF-8 in and out. */
@Command(name = "anonymise")
final class AnonymiseCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Option(names = "--report", descriptionKey = "anonymise-report")
    private boolean report;

    @Option(names = "--amounts", descriptionKey = "anonymise-amounts")
    private boolean amounts;

    @Option(names = "--name", paramLabel = "NAME", descriptionKey = "anonymise-name")
    private List<String> names = new ArrayList<>();

    AnonymiseCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException, CommandFailedException {
        String text = text(surroundings.in().readAllBytes());
        Anonymised result = new Anonymiser(amounts).anonymise(text, names);
        surroundings.out().print(result.text());
        if (report) {
            surroundings.out().print(result.text().isEmpty() || result.text().endsWith("\n") ? "" : "\n");
            surroundings.say(
                    "anonymise.counts", result.marks().size(), result.doubts().size());
            result.marks().forEach(this::print);
            result.doubts().forEach(doubt -> print(doubt, result.text()));
        }
        surroundings.out().flush();
        return ExitCode.DONE;
    }

    /** In another encoding names and numbers would not be recognised, and would get through. */
    private String text(byte[] bytes) throws CommandFailedException {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(in).toString();
            int nought = text.indexOf(0);
            if (nought < 0) {
                return text;
            }
            in.position(nought);
        } catch (CharacterCodingException e) {
            // told below, with the place where decoding stopped
        }
        throw new CommandFailedException(surroundings.sentences().say("anonymise.no-text", in.position() + 1), null);
    }

    /** {@code [NOM_1]<tab>name<tab>8-14}: never what was replaced. */
    private void print(Mark mark) {
        Locale language = surroundings.sentences().language();
        surroundings.out().println(line(mark.label(), mark.kind().name(language), mark.start(), mark.end()));
    }

    private void print(Doubt doubt, String anonymised) {
        Locale language = surroundings.sentences().language();
        int length = doubt.end() - doubt.start();
        String shown = doubt.left() ? anonymised.substring(doubt.at(), doubt.at() + length) : doubt.label();
        surroundings
                .out()
                .println(line(shown, doubt.kind().name(language), doubt.start(), doubt.end()) + "\t"
                        + doubt.reason().sentence(language));
    }

    private static String line(String label, String kind, int start, int end) {
        return label + "\t" + kind + "\t" + start + "-" + end;
    }
}
