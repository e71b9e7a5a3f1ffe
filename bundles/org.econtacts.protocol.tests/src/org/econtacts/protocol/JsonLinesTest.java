package org.econtacts.protocol;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.econtacts.protocol.BadInputException.Fault;
import org.econtacts.protocol.JsonLines.Line;
import org.econtacts.protocol.JsonLines.StreamTooLargeException;
import org.junit.jupiter.api.Test;

class JsonLinesTest {

    private static List<Line> read(String text, long maxBytes) throws IOException {
        List<Line> all = new ArrayList<>();
        try (JsonLines lines =
                new JsonLines(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), maxBytes)) {
            for (var line = lines.next(); line.isPresent(); line = lines.next()) {
                all.add(line.get());
            }
        }
        return all;
    }

    @Test
    void blankLinesArePassedOverButCounted() throws IOException {
        List<Line> lines = read("\uFEFF{}\r\n\n  \n{\"a\":1}", 1_000);

        assertEquals(List.of(1L, 4L), lines.stream().map(Line::number).toList());
        assertArrayEquals(
                "{\"a\":1}".getBytes(StandardCharsets.UTF_8), lines.getLast().json());
    }

    @Test
    void aStreamMayBeJustAsLargeAsAllowed() throws IOException {
        assertEquals(1, read("{\"a\":1}", 7).size());
        assertThrows(StreamTooLargeException.class, () -> read("{\"a\":1}", 6));
    }

    @Test
    void aLineThatIsTooLargeIsRefusedByTheCodecWithoutBeingHeldWhole() throws IOException {
        Line line =
                read("x".repeat(3 * Protocol.MAX_OBJECT_BYTES), Long.MAX_VALUE).getFirst();

        assertEquals(Protocol.MAX_OBJECT_BYTES + 1, line.json().length);
        BadInputException e =
                assertThrows(BadInputException.class, () -> new JsonCodec().read(line.json(), SignIn.class));
        assertEquals(Fault.TOO_LARGE, e.fault());
    }

    @Test
    void everyFaultHasASentenceInBothLanguages() {
        for (Fault fault : Fault.values()) {
            BadInputException e = new BadInputException("sender.name", fault, "1", "2");
            assertTrue(e.sentence(Locale.FRENCH).length() > 10);
            assertTrue(!e.sentence(Locale.ENGLISH).contains("{"), e.getMessage());
        }
    }
}
