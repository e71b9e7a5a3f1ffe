package org.econtacts.privacy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts that were not written to be read. */
class HostileTextTest {

    private final Anonymiser anonymiser = new Anonymiser(true);

    /** Squared time would take hours; the limit only ends the test then. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "A",
                "1",
                "@",
                "a@",
                "1 ",
                "1.",
                "+1",
                "M. ",
                "Mme A",
                " ",
                "\n",
                "\u00a0",
                "\u200b",
                "é",
                "e\u0301",
                "-",
                "né le ",
                "12 rue ",
                "rue de la ",
                "69003 ",
                "1,",
                "FR76 ",
                "Jean ",
                "DE LA ",
                "\ud83d\ude00",
                "\ud83d",
                "Jean-",
                "d'",
                "1/1/",
                "€",
                "MM. A, B et ",
                "\"K\" ",
                "avis n° "
            })
    void aMegabyteOfTheSameEndsInTime(String piece) {
        String text = piece.repeat(1_000_000 / piece.length());
        Anonymised result = assertTimeoutPreemptively(Duration.ofMinutes(1), () -> anonymiser.anonymise(text), piece);
        assertPlaces(text, result);
    }

    @Property(tries = 2000)
    void marksAndDoubtsLieWhereTheySay(
            @ForAll
                    @StringLength(max = 200)
                    @Chars({
                        '0', '1', '2', '3', '6', '7', ' ', '.', '-', '+', '@', 'F', 'R', 'A', 'O', 'm', 'e', 'é', '\n',
                        ',', '\u00a0', ':', '/', '\u0301', '(', ')', '€', '\''
                    })
                    String text) {
        assertPlaces(text, anonymiser.anonymise(text));
    }

    /** Putting back what was replaced gives the text again. */
    private static void assertPlaces(String text, Anonymised result) {
        StringBuilder back = new StringBuilder(result.text());
        for (int i = result.marks().size() + result.doubts().size() - 1,
                        m = result.marks().size() - 1,
                        d = result.doubts().size() - 1;
                i >= 0;
                i--) {
            boolean mark = d < 0
                    || m >= 0
                            && result.marks().get(m).at()
                                    > result.doubts().get(d).at();
            if (mark) {
                Mark each = result.marks().get(m--);
                back.replace(each.at(), each.at() + each.label().length(), text.substring(each.start(), each.end()));
            } else {
                Doubt each = result.doubts().get(d--);
                int length =
                        each.left() ? each.end() - each.start() : each.label().length();
                back.replace(each.at(), each.at() + length, text.substring(each.start(), each.end()));
            }
        }
        assertTrue(text.contentEquals(back), () -> "not put back: " + text.substring(0, Math.min(text.length(), 200)));
        assertEquals(result.doubts().stream().filter(Doubt::left).count(), left(text, result));
    }

    private static long left(String text, Anonymised result) {
        return result.doubts().stream()
                .filter(Doubt::left)
                .filter(each -> result.text().startsWith(text.substring(each.start(), each.end()), each.at()))
                .count();
    }
}
