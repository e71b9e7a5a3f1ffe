package org.econtacts.suggest;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.econtacts.analysis.Intents;
import org.econtacts.analysis.Passage;
import org.econtacts.analysis.TokenizedText;
import org.econtacts.analysis.Tokenizer;
import org.econtacts.analysis.graph.GraphAnalyzerProvider;
import org.econtacts.analysis.learning.LearningAnalyzerProvider;
import org.econtacts.analysis.retrieval.RetrievalAnalyzerProvider;
import org.econtacts.model.LabelSet;
import org.junit.jupiter.api.Test;

class MessageReadingTest {

    private static final String REQUEST = "Je souhaite signaler mon déménagement, voici ma nouvelle adresse.";
    private static final List<String> BEFORE = List.of(
            "Les marins préparaient les voiles au lever du jour.",
            "Une brume épaisse cachait encore le phare et les rochers.",
            "Le capitaine avait navigué trente ans sur toutes les mers du globe.",
            "Son second jouait aux cartes avec le cuisinier.",
            "Les mouettes suivaient le bateau en criant.");
    private static final List<String> AFTER = List.of(
            "Vers midi le vent tomba et la mer devint lisse.",
            "On entendait seulement grincer les poulies.",
            "Un mousse chantait une vieille chanson bretonne.",
            "Personne ne parlait plus de la tempête.");

    private final State state = state();
    private final MessageReading reading =
            new MessageReading(state.ensemble(), state.calibration(), state.abstention());

    private static State state() {
        GraphAnalyzerProvider graph = Engines.graph(Engines.GRAPH);
        LabelSet labels = graph.labels();
        return new Trainer(
                        List.of(graph, new LearningAnalyzerProvider(), new RetrievalAnalyzerProvider()),
                        graph.examples(),
                        1)
                .train(labels, Engines.templates(labels), graph.examples());
    }

    private static String buried() {
        return Stream.of(BEFORE.stream(), Stream.of(REQUEST), AFTER.stream())
                .flatMap(part -> part)
                .collect(Collectors.joining(" "));
    }

    private Finding find(String text) {
        return reading.find(new Tokenizer().read(text));
    }

    @Test
    void aRequestBuriedInForeignTextIsFoundWhereItStands() {
        Finding found = find(buried());

        assertEquals("address-change", state.ensemble().intents().id(found.best()));
        int start = found.passage().tokens().getFirst().start();
        int end = found.passage().tokens().getLast().end();
        assertTrue(
                start <= buried().indexOf("signaler") && end >= buried().indexOf("nouvelle"), () -> start + "-" + end);
    }

    @Test
    void aRequestOfTwoSentencesIsReadTogether() {
        String request = "Je souhaite signaler mon déménagement à Lyon. Comment changer mon adresse postale ?";
        String letter = String.join(" ", BEFORE) + " " + request + " " + String.join(" ", AFTER);

        Finding found = find(letter);

        assertEquals(
                letter.indexOf("Je souhaite"),
                found.passage().tokens().getFirst().start());
        assertEquals(
                letter.indexOf("postale") + "postale".length(),
                found.passage().tokens().getLast().end());
    }

    @Test
    void aRequestIsFoundBesideThingsAskedOfSomebodyElse() {
        String letter = "Comment réparer le grenier de mon cousin avant l'hiver ? Quand part le bac pour les îles ? "
                + buried() + " Où pourrait-on acheter des poulies et des voiles ?";

        assertEquals(
                "address-change", state.ensemble().intents().id(find(letter).best()));
    }

    @Test
    void aWordThatStandsAloneIsNotTakenForTheRequest() {
        Finding found = find("Déménagement. " + buried() + " Déménagement !");

        assertTrue(found.passage().size() > 2, () -> found.passage().tokens().toString());
    }

    @Test
    void aShortTextIsReadAsAWhole() {
        TokenizedText text = new Tokenizer().read("Bonjour. " + REQUEST + " Merci.");

        assertEquals(text.whole(), reading.find(text).passage());
    }

    @Test
    void aTextThatAsksNothingStandsOutLessThanOneThatAsks() {
        assertTrue(find(String.join(" ", AFTER)).margin() < find(REQUEST).margin());
    }

    @Test
    void theBackgroundIsMoreProbableInGreetingsThanInARequest() {
        double ofGreeting = find("Bonjour Madame, bonjour Monsieur,").probabilities()[Intents.NONE];

        assertTrue(ofGreeting > find(REQUEST).probabilities()[Intents.NONE]);
    }

    @Test
    void howeverManySentencesFewPassagesAreRead() {
        TokenizedText text = new Tokenizer().read("a b. ".repeat(10_000));

        List<Passage> passages = Passages.of(text);
        assertTrue(text.sentenceStarts().size() > 1000);
        assertEquals(Passages.LIMIT, passages.size());
    }

    @Test
    void theLongestSentencesOfALongTextAreRead() {
        TokenizedText text = new Tokenizer().read("un deux. ".repeat(500) + REQUEST + " un deux.".repeat(500));

        assertTrue(Passages.of(text).contains(new Passage(text, 1000, 1009)));
    }

    @Test
    void whatWasReadOnceIsWhatReadingAnewWouldFind() {
        String other = String.join(" ", AFTER) + " Où en est mon remboursement ?" + String.join(" ", BEFORE);
        for (String text : List.of(buried(), other, REQUEST, buried())) {
            Finding first = find(text);
            Passage passage = first.passage();
            MessageReading fresh = new MessageReading(state.ensemble(), state.calibration(), state.abstention());
            Finding anew = fresh.read(new Passage(new Tokenizer().read(text), passage.from(), passage.to()));

            assertArrayEquals(anew.probabilities(), first.probabilities());
            assertEquals(anew.margin(), first.margin());
            assertEquals(anew.best(), reading.read(passage).best());
        }
    }
}
