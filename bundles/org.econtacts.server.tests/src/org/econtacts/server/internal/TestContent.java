package org.econtacts.server.internal;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.econtacts.model.BuiltInContent;
import org.econtacts.model.Intent;
import org.econtacts.model.LabelSet;

/** Two offices, three templates, four messages: little enough to know by heart. */
final class TestContent implements BuiltInContent {

    static final String LYON = "sip-lyon-3";
    static final String NANTES = "sie-nantes-est";
    static final LabelSet LABELS =
            new LabelSet("2026.1", List.of(intent("address-change"), intent("payment-deadline"), intent("vat-return")));

    static Intent intent(String id) {
        return new Intent(id, null, Map.of("en", "About " + id, "fr", "À propos de " + id), Map.of());
    }

    @Override
    public InputStream open(Part part) {
        String text = switch (part) {
            case OFFICES -> """
                        {"id":"sip-lyon-3","name":"SIP de Lyon 3e","audience":"INDIVIDUAL"}
                        {"id":"sie-nantes-est","name":"SIE de Nantes-Est","audience":"BUSINESS"}
                        """;
            case GRAPH, EXEMPLARS -> "";
            case TEMPLATES -> """
                        {"id":"t-address","title":"Changement d’adresse","intent":"address-change","body":"Votre nouvelle adresse, signalée le {date_message}, est enregistrée après votre déménagement récent."}
                        {"id":"t-deadline","title":"Délai de paiement","intent":"payment-deadline","body":"Un délai de paiement vous est accordé jusqu’au {date_limite} pour cette échéance difficile."}
                        {"id":"t-vat","title":"Déclaration de TVA","intent":"vat-return","audience":"BUSINESS","body":"La déclaration mensuelle se dépose avant cette échéance légale."}
                        """;
            case MESSAGES -> """
                        {"id":"m-1","receivedAt":"2026-01-01T08:00:00Z","office":"sip-lyon-3","sender":{"name":"Ana Petit","reference":"R-1"},"subject":"déménagement","body":"Bonjour, ma nouvelle adresse suite au déménagement récent doit être enregistrée."}
                        {"id":"m-2","receivedAt":"2026-01-01T09:00:00Z","office":"sip-lyon-3","sender":{"name":"{x} Martin"},"subject":"paiement","body":"Je demande un délai de paiement pour cette échéance difficile."}
                        {"id":"m-3","receivedAt":"2026-01-01T10:00:00Z","office":"sie-nantes-est","subject":"TVA","body":"Ma déclaration mensuelle de TVA dépasse cette échéance légale."}
                        {"id":"m-4","receivedAt":"2026-01-01T11:00:00Z","office":"sip-lyon-3","subject":"?","body":"test"}
                        """;
        };
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
