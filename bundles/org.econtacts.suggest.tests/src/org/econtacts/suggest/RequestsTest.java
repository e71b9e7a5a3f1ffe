package org.econtacts.suggest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.econtacts.analysis.Intents;
import org.econtacts.analysis.Tokenizer;
import org.econtacts.model.Block;
import org.econtacts.model.LabelSet;
import org.econtacts.model.Span;
import org.econtacts.model.Suggestion;
import org.econtacts.model.SuggestionSet;
import org.econtacts.model.Template;
import org.junit.jupiter.api.Test;

class RequestsTest {

    private static final String MOVED = "Je souhaite signaler mon déménagement et changer mon adresse postale.";
    private static final String REFUND = "Je n'ai pas reçu mon remboursement du trop-perçu d'impôt.";

    private static final String VAT = "Quelle est la date limite de la déclaration de TVA ?";

    private final Orchestrator engine = Engines.trained();

    private Suggestion first(String text) {
        return engine.suggest(Engines.message(text)).suggestions().getFirst();
    }

    @Test
    void twoClearRequestsGetABlockEachInTextOrder() {
        List<String> intents =
                first(REFUND + " " + MOVED).blocks().stream().map(Block::intent).toList();

        assertEquals(List.of("refund", "address-change"), intents);
    }

    @Test
    void eachBlockNamesWhereItsRequestStands() {
        String text = MOVED + " " + REFUND;

        List<String> asked = first(text).blocks().stream()
                .map(block -> block.request().getFirst())
                .map((Span span) -> text.substring(span.start(), span.end()))
                .toList();
        assertTrue(asked.get(0).startsWith("Je souhaite signaler"), asked::toString);
        assertTrue(asked.get(1).startsWith("Je n'ai pas reçu"), asked::toString);
    }

    @Test
    void theComposedAnswerIsAsProbableAsThatAllIsAsked() {
        Suggestion composed = first(MOVED + " " + REFUND);

        assertEquals(2, composed.blocks().size());
        assertTrue(composed.confidence().probability() >= SeveralRequests.THRESHOLD);
        assertTrue(composed.blocks().stream()
                .allMatch(block -> block.confidence().probability()
                        >= composed.confidence().probability()));
        assertEquals(composed.blocks().getFirst().template(), composed.template());
    }

    @Test
    void answersToOneRequestFollowWithWhatIsLeftOfTheirProbability() {
        List<Suggestion> found = with(new double[] {0.1, 0.5, 0.4}, 0.7).suggestions();

        assertEquals(
                List.of(2, 1, 1), found.stream().map(one -> one.blocks().size()).toList());
        assertEquals(List.of(1, 2, 3), found.stream().map(Suggestion::rank).toList());
        assertEquals(0.7, found.get(0).confidence().probability());
        assertEquals(0.15, found.get(1).confidence().probability(), 1e-9);
        assertEquals(0.12, found.get(2).confidence().probability(), 1e-9);
    }

    @Test
    void theSameRequestSaidTwiceIsOne() {
        assertEquals(1, first(MOVED + " Voici ma nouvelle adresse.").blocks().size());
    }

    @Test
    void aRemarkBesidesARequestIsNoRequest() {
        assertEquals(
                1,
                first("Bonjour Madame. Il fait beau à Lyon. " + MOVED).blocks().size());
    }

    @Test
    void threeRequestsGetABlockEach() {
        train(template -> true);

        assertEquals(List.of("refund", "address-change", "vat-return"), answered(REFUND + " " + MOVED + " " + VAT));
    }

    @Test
    void whatNoTemplateAnswersIsLeftOutOfTheComposedAnswer() {
        train(template -> !template.intent().equals("vat-return"));

        assertEquals(List.of("refund", "address-change"), answered(REFUND + " " + MOVED + " " + VAT));
        assertEquals(List.of("address-change"), answered(VAT + " " + MOVED));
    }

    private List<String> answered(String text) {
        return first(text).blocks().stream().map(Block::intent).toList();
    }

    /** With templates for everybody, those only that are wanted. */
    private void train(Predicate<Template> wanted) {
        SuggestionService.Knowledge known = engine.builtInKnowledge();
        List<Template> templates = known.labels().intents().stream()
                .map(intent -> Engines.template("t-" + intent.id(), intent.id(), null, intent.title("fr")))
                .filter(wanted)
                .toList();
        engine.train(known.labels(), templates, known.examples());
    }

    @Test
    void anUnsureWholeDoesNotHideTwoRequestsThatAreClearApart() {
        double[] unsure = {0.1, 0.45, 0.45};

        assertEquals(2, with(unsure, 0.7).suggestions().getFirst().blocks().size());
        assertEquals(List.of(), with(unsure, 0).suggestions());
    }

    /**
     * What is suggested for a message that was read so.
     *
     * @param whole probabilities of no request, a change of address, a refund
     * @param both how probable it is that both are asked; 0 = only the more probable one was found
     */
    private SuggestionSet with(double[] whole, double both) {
        LabelSet labels = engine.builtInKnowledge().labels();
        State state = new State(
                labels,
                new Ensemble(new Intents(List.of("address-change", "refund")), List.of(), new Pool(new double[0])),
                Calibration.neutral(),
                new TemplateChoice(Engines.templates(labels), Map.of()),
                1,
                Abstention.unmeasured(),
                SeveralRequests.usual(),
                Trust.NONE,
                0);
        Finding finding = new Finding(new Tokenizer().read(MOVED + " " + REFUND).whole(), List.of(), whole, 0);
        Requests requests = both == 0
                ? Requests.only(finding)
                : new Requests(List.of(new Request(finding, 1), new Request(finding, 2)), both);
        return new Suggestions(state, Engines.message(MOVED + " " + REFUND), finding, requests)
                .make(Instant.EPOCH, LocalDate.EPOCH);
    }
}
