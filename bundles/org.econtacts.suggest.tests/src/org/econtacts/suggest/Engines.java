package org.econtacts.suggest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.jdt.annotation.Nullable;
import org.econtacts.analysis.graph.GraphAnalyzerProvider;
import org.econtacts.analysis.learning.LearningAnalyzerProvider;
import org.econtacts.analysis.retrieval.RetrievalAnalyzerProvider;
import org.econtacts.model.Audience;
import org.econtacts.model.BuiltInContent;
import org.econtacts.model.Intent;
import org.econtacts.model.LabelSet;
import org.econtacts.model.LabelledText;
import org.econtacts.model.Message;
import org.econtacts.model.Sender;
import org.econtacts.model.Template;

/** Engines and texts for the tests. */
final class Engines {

    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-01T08:00:00Z"), ZoneOffset.UTC);

    static final String GRAPH = """
            labelSet: test.1
            language: fr
            synonyms:
              changer: [changer, modifier, mettre à jour]
            intents:
              - id: address-change
                audience: INDIVIDUAL
                title: {fr: Changement d'adresse, en: Change of address}
                keywords:
                  - {text: déménagement, weight: 2.5}
                  - {text: nouvelle adresse, weight: 2.5}
                patterns:
                  - {text: <changer> … adresse, weight: 3}
                  - {text: adresse … changé, weight: 3}
                examples:
                  positive:
                    - J'ai déménagé, voici ma nouvelle adresse
                    - Comment changer mon adresse postale ?
                    - Je souhaite signaler mon déménagement à Lyon
                    - Mon adresse a changé, que dois-je faire ?
              - id: refund
                audience: INDIVIDUAL
                title: {fr: Remboursement non reçu, en: Refund not received}
                keywords:
                  - {text: remboursement, weight: 2.5}
                  - {text: trop-perçu, weight: 2}
                examples:
                  positive:
                    - Je n'ai pas reçu mon remboursement d'impôt
                    - Quand serai-je remboursé du trop-perçu ?
                    - Le virement de mon remboursement n'est pas arrivé
                    - Où en est le remboursement de mon crédit d'impôt ?
              - id: vat-return
                audience: BUSINESS
                title: {fr: Déclaration de TVA, en: VAT return}
                keywords:
                  - {text: TVA, weight: 3}
                  - {text: CA3, weight: 2.5}
                examples:
                  positive:
                    - Comment déposer ma déclaration de TVA ?
                    - Quelle est la date limite de la CA3 ?
                    - Je me suis trompé dans ma déclaration de TVA de mars
                    - Ma société doit-elle une CA12 ou une CA3 ?
            """;

    private Engines() {}

    static GraphAnalyzerProvider graph(String yaml) {
        try {
            return new GraphAnalyzerProvider(
                    part -> new ByteArrayInputStream(
                            part == BuiltInContent.Part.GRAPH ? yaml.getBytes(StandardCharsets.UTF_8) : new byte[0]),
                    CLOCK);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    static Orchestrator untrained() {
        GraphAnalyzerProvider graph = graph(GRAPH);
        return new Orchestrator(
                List.of(graph, new LearningAnalyzerProvider(), new RetrievalAnalyzerProvider()), graph, CLOCK, 1);
    }

    /** Trained on what the small graph knows, with one template for each intent. */
    static Orchestrator trained() {
        Orchestrator engine = untrained();
        SuggestionService.Knowledge known = engine.builtInKnowledge();
        engine.train(known.labels(), templates(known.labels()), known.examples());
        return engine;
    }

    static List<Template> templates(LabelSet labels) {
        return labels.intents().stream()
                .map(intent -> template("t-" + intent.id(), intent.id(), intent.audience(), intent.title("fr")))
                .toList();
    }

    static Template template(String id, String intent, @Nullable Audience audience, String title) {
        return new Template(
                id, 1, title, "Bonjour {usager}", intent, audience, List.of("usager"), List.of(), null, null, "");
    }

    static LabelSet labels(Stream<String> ids) {
        return new LabelSet(
                "1",
                ids.distinct()
                        .sorted()
                        .map(id -> new Intent(id, null, Map.of("en", id.replace('_', ' ')), Map.of()))
                        .toList());
    }

    static LabelSet labelsOf(List<LabelledText> examples) {
        return labels(examples.stream().flatMap(example -> example.labels().stream()));
    }

    static Message message(String body) {
        return message("m1", "", body, Audience.INDIVIDUAL);
    }

    static Message message(String id, String subject, String body, Audience audience) {
        return new Message(
                id,
                id,
                "sip",
                audience,
                "",
                new Sender("", ""),
                subject,
                body,
                "fr",
                Instant.parse("2026-03-01T07:00:00Z"));
    }
}
