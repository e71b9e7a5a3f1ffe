package org.econtacts.server.internal.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.time.Instant;
import java.util.List;
import org.econtacts.model.Audience;
import org.econtacts.model.Message;
import org.econtacts.model.Sample;
import org.econtacts.model.Sender;
import org.econtacts.protocol.BadInputException;
import org.econtacts.protocol.SampleLine;
import org.junit.jupiter.api.Test;

class IncomingSamplesTest {

    private final IncomingSamples samples = new IncomingSamples();

    private static Message message(Audience audience, String sender, String body) {
        return new Message(
                "m",
                "t",
                "o",
                audience,
                "",
                new Sender(sender, ""),
                "Adresse",
                body,
                "fr",
                Instant.parse("2026-11-21T10:00:00Z"));
    }

    @Test
    void anImportedSampleKeepsNoPersonalData() throws BadInputException {
        Sample sample = samples.read(new SampleLine("Mme Lefèvre, 06 39 98 12 55, n° 0701987765493", false, List.of()));

        assertEquals("Mme [NOM_1], [TELEPHONE_1], n° [SPI_1]", sample.text());
    }

    @Test
    void aSampleMadeOfAMessageDoesNotNameItsSender() {
        Sample person = samples.ofMessage(message(Audience.INDIVIDUAL, "Zoltan Vereb", "ici zoltan, je dois 12 €"));
        Sample firm = samples.ofMessage(message(Audience.BUSINESS, "Garage du Lac", "Le garage ferme, Garage du Lac"));

        assertEquals("Adresse\nici [NOM_1], je dois 12 €", person.text());
        assertEquals("Adresse\nLe garage ferme, Garage du Lac", firm.text());
    }

    /** Two taxpayers with the same trouble are two samples. */
    @Test
    void textsThatDifferOnlyByNamesAreTwoSamples() {
        Sample one = samples.ofMessage(message(Audience.INDIVIDUAL, "", "M. Durand doit"));
        Sample other = samples.ofMessage(message(Audience.INDIVIDUAL, "", "M. Dupont doit"));

        assertEquals(one.text(), other.text());
        assertNotEquals(one.id(), other.id());
    }
}
