package org.econtacts.server.internal.decisions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.econtacts.model.Account;
import org.econtacts.model.Audience;
import org.econtacts.model.Edit;
import org.econtacts.model.Message;
import org.econtacts.model.MessageStatus;
import org.econtacts.model.Role;
import org.econtacts.model.Sender;
import org.econtacts.model.SuggestionSet;
import org.econtacts.model.Template;
import org.econtacts.server.internal.templates.AnswerComposer;
import org.econtacts.server.internal.templates.ComposedAnswer;
import org.econtacts.store.StoredMessage;
import org.econtacts.store.memory.MemoryStore;
import org.econtacts.testkit.TestClock;
import org.junit.jupiter.api.Test;

class EditReaderTest {

    private static final String FRENCH = "Votre demande du {date_message} a bien été reçue. Vous pouvez moduler votre"
            + " taux dans l’espace « Gérer mon prélèvement à la source ».\n\nLe nouveau taux s’applique le mois suivant.";
    private static final String ENGLISH = "We received your request of {date_message}. You can change your rate online,"
            + " under “Manage my withholding tax”. The new rate applies from the next month.";

    private final TestClock clock = new TestClock();
    private final MemoryStore store = new MemoryStore(clock);
    private final AnswerComposer composer = new AnswerComposer(store.messages(), clock, ZoneOffset.UTC);
    private final EditReader reader = new EditReader();

    private ComposedAnswer answer(String language, String subject, String... bodies) {
        Message message = new Message(
                "m",
                "m",
                "sip",
                Audience.INDIVIDUAL,
                "",
                new Sender("Ana Petit", "R-1"),
                subject,
                "?",
                language,
                clock.instant());
        SuggestionSet nothing = new SuggestionSet("m", List.of(), List.of(), List.of(), "", "", "", clock.instant());
        return composer.compose(
                templates(bodies),
                new StoredMessage(message, "sip", MessageStatus.OPEN, 1, null, nothing),
                new Account("ines", "Inès Roy", Set.of(Role.AGENT), Set.of("sip"), false));
    }

    private static List<Template> templates(String... bodies) {
        return IntStream.range(0, bodies.length)
                .mapToObj(i -> new Template(
                        "t" + i, 3, "Titre " + i, bodies[i], "i", null, List.of(), List.of(), null, null, ""))
                .toList();
    }

    private String of(ComposedAnswer proposed, String sent) {
        return String.join(" | ", reader.read(proposed, sent).written().lines().toList());
    }

    @Test
    void anAnswerSentAsItStandsKeepsEverySentence() {
        ComposedAnswer french = answer("fr", "Taux", FRENCH);
        assertEquals("K | KKK 3 t0 | KK", of(french, french.text()));
        ComposedAnswer english = answer("en", "Rate", ENGLISH);
        assertEquals("K | KKK 3 t0 | KK", of(english, english.text()));
    }

    @Test
    void aChangedARemovedAndAnAddedSentenceAreTold() {
        ComposedAnswer french = answer("fr", "Taux", FRENCH);
        String sent = french.text()
                .replace("a bien été reçue.", "nous est bien parvenue et a été reçue.")
                .replace("Le nouveau taux s’applique le mois suivant.", "")
                .replace("la source ».", "la source ». Un conseiller vous rappellera lundi.");
        assertEquals("K | CKRA 3 t0 | KK", of(french, sent));
        ComposedAnswer english = answer("en", "Rate", ENGLISH);
        String letter = english.text()
                .replace("You can change your rate online", "You may change your rate online yourself")
                .replace("The new rate applies from the next month.", "Call us on Monday if this does not work.");
        assertEquals("K | KCRA 3 t0 | KK", of(english, letter));
    }

    @Test
    void aGreetingThatIsWrittenAnewIsNoChangeOfTheTemplate() {
        ComposedAnswer french = answer("fr", "Taux", FRENCH);
        String sent = french.text().replace("Ana Petit", "Mme Petit");
        assertEquals("C | KKK 3 t0 | KK", of(french, sent));
    }

    @Test
    void aValueThatReadsAsSeveralSentencesIsPartOfOne() {
        ComposedAnswer answer = answer("fr", "Taux ? Oui ! Non", "Votre dossier {objet} est clos. Merci.");
        assertEquals("K | KK 3 t0 | KK", of(answer, answer.text()));
        assertEquals("K | CK 3 t0 | KK", of(answer, answer.text().replace("Oui !", "")));
    }

    @Test
    void ofTwoRequestsEachHasItsOwnSentences() {
        ComposedAnswer two = answer("fr", "Taux", FRENCH, "Le délai est accordé. Payez en trois fois.");
        String sent = two.text().replace("Payez en trois fois.", "");
        Edit edit = reader.read(two, sent);
        assertEquals(
                List.of("t0 KKK", "t1 KR"),
                edit.passages().stream()
                        .filter(passage -> !passage.template().isEmpty())
                        .map(passage -> passage.template() + " " + letters(passage))
                        .toList());
    }

    private static String letters(Edit.Passage passage) {
        return new Edit(List.of(passage)).written().split(" ")[0];
    }

    @Test
    void whatIsWrittenAnewKeepsNothing() {
        ComposedAnswer french = answer("fr", "Taux", FRENCH);
        String edit = of(french, "Rien à voir.");
        assertTrue(edit.contains("RRR 3 t0"), edit);
        assertTrue(of(french, "").contains("RRR 3 t0"));
    }

    @Test
    void ofAnEndlessTextTheBeginningIsCompared() {
        ComposedAnswer french = answer("fr", "Taux", FRENCH);
        assertTrue(of(french, french.text() + "\n" + "Taux a. Taux b. ".repeat(5_000))
                .startsWith("K | KKK 3 t0 | KKA"));
    }
}
