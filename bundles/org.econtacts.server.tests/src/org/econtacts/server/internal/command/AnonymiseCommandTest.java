package org.econtacts.server.internal.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class AnonymiseCommandTest {

    private static final String LETTER =
            "Bonjour,\nje suis née le 12/03/1956, n° fiscal 0701987765493 (et non 0701987765439).\nZoé Lefèvre\n";

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String text, String... arguments) {
        return run(text.getBytes(StandardCharsets.UTF_8), arguments);
    }

    private int run(byte[] text, String... arguments) {
        Surroundings surroundings = new Surroundings(
                () -> {
                    throw new IllegalStateException("no store is needed");
                },
                Clock.systemUTC(),
                new SecureRandom(),
                new ByteArrayInputStream(text),
                new PrintWriter(out),
                new PrintWriter(err),
                CommandLineRun.sentences(arguments, Locale.ENGLISH));
        return new CommandLineRun(surroundings).run(arguments);
    }

    @Test
    void theTextComesOutWithMarksAndNothingElse() {
        assertEquals(ExitCode.DONE, run(LETTER, "anonymise"));

        assertEquals(
                "Bonjour,\nje suis née le [NAISSANCE_1], n° fiscal [SPI_1] (et non [DOUTE_1]).\n[NOM_1]\n",
                out.toString());
        assertEquals("", err.toString());
    }

    @Test
    void theReportTellsMarksAndDoubtsButNotWhatTheyHide() {
        assertEquals(ExitCode.DONE, run(LETTER, "anonymise", "--report", "--language", "fr"));

        List<String> lines = out.toString().lines().toList();
        assertTrue(lines.contains("[SPI_1]\tnuméro fiscal (SPI)\t46-59"), out.toString());
        assertTrue(lines.stream().anyMatch(line -> line.startsWith("[DOUTE_1]\tnuméro fiscal (SPI)\t68-81\t")));
        assertFalse(out.toString().contains("Lefèvre"));
        assertFalse(out.toString().contains("0701987765439"));
        assertEquals("", err.toString());
    }

    @Test
    void amountsAndKnownNamesAreMaskedWhenAskedFor() {
        assertEquals(ExitCode.DONE, run("c est zoltan, je dois 1 250 €", "anonymise", "--amounts", "--name", "Zoltan"));

        assertEquals("c est [NOM_1], je dois [MONTANT_1]", out.toString());
    }

    @Test
    void nothingGivesNothing() {
        assertEquals(ExitCode.DONE, run("", "anonymise"));
        assertEquals("", out.toString());
    }

    @Test
    void whatIsNoTextInUtf8IsRefusedAndNothingOfItIsPrinted() {
        String letter = "Zoé Lefèvre, 06 12 34 56 78";

        assertEquals(ExitCode.FAILED, run(letter.getBytes(StandardCharsets.ISO_8859_1), "anonymise"));
        assertEquals(ExitCode.FAILED, run(letter.getBytes(StandardCharsets.UTF_16), "anonymise", "--language", "fr"));
        assertEquals(ExitCode.FAILED, run("Tom".getBytes(StandardCharsets.UTF_16LE), "anonymise"));

        assertEquals("", out.toString());
        List<String> lines = err.toString().lines().toList();
        assertEquals(3, lines.size(), err::toString);
        assertEquals(
                "The input is no text in UTF-8: byte 3 does not belong there. Nothing was printed.", lines.getFirst());
    }
}
