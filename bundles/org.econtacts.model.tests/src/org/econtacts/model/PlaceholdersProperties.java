package org.econtacts.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class PlaceholdersProperties {

    /** Texts full of what a template engine could trip over. */
    @Provide
    Arbitrary<String> values() {
        return Arbitraries.of("{", "}", "{usager}", "{date}", "$1", "\\", "${x}", "{{", "Zoé", " ")
                .list()
                .ofMinSize(1)
                .ofMaxSize(8)
                .map(parts -> String.join("", parts));
    }

    @Property(tries = 300)
    void aValueComesOutVerbatimWhateverBracesItHas(@ForAll("values") String name, @ForAll("values") String date) {
        Assume.that(!name.isBlank() && !date.isBlank());

        String filled = Placeholders.fill("<{usager}|{date}|{usager}>", Map.of("usager", name, "date", date));

        assertEquals("<" + name + "|" + date + "|" + name + ">", filled);
    }

    @Property(tries = 300)
    void aTextOfWhichNothingIsKnownStaysAsItIs(@ForAll("values") String text) {
        assertEquals(text, Placeholders.fill(text, Map.of("office", "SIP")));
    }

    @Example
    void aBlankValueLeavesThePlaceholderToTheAgent() {
        assertEquals("Le {date}.", Placeholders.fill("Le {date}.", Map.of("date", " ")));
    }

    @Example
    void namesAreListedOnceInTheOrderOfTheText() {
        assertEquals(
                List.of("date_limite", "usager"),
                List.copyOf(Placeholders.names("{date_limite} {usager} {date_limite} {Usager} {} {a b}")));
    }
}
