package org.econtacts.suggest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.econtacts.model.Block;
import org.econtacts.model.Message;
import org.econtacts.model.Span;
import org.econtacts.model.Suggestion;
import org.econtacts.model.SuggestionSet;
import org.junit.jupiter.api.Test;

class RequestsTest {

    private static final String MOVED = "Je souhaite signaler mon déménagement et changer mon adresse postale.";
    private static final String REFUND = "Je n'ai pas reçu mon remboursement du trop-perçu d'impôt.";

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
    void theComposedAnswerIsAsProbableAsAllItsBlocksTogether() {
        Suggestion composed = first(MOVED + " " + REFUND);

        double product = composed.blocks().stream()
                .mapToDouble(block -> block.confidence().probability())
                .reduce(1, (one, other) -> one * other);
        assertEquals(2, composed.blocks().size());
        assertEquals(product, composed.confidence().probability(), 1e-12);
        assertEquals(composed.blocks().getFirst().template(), composed.template());
    }

    @Test
    void answersToOneRequestFollowAsAlternatives() {
        Message message = Engines.message(MOVED + " " + REFUND);
        SuggestionSet found = engine.suggest(message);

        assertTrue(found.suggestions().size() >= 2);
        assertEquals(1, found.suggestions().get(1).blocks().size());
        assertEquals(2, found.suggestions().get(1).rank());
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
}
