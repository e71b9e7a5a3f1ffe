package org.econtacts.sync;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.jdt.annotation.Nullable;
import org.econtacts.model.Audience;
import org.econtacts.model.Confidence;
import org.econtacts.model.Intent;
import org.econtacts.model.LabelSet;
import org.econtacts.model.Message;
import org.econtacts.model.MessageStatus;
import org.econtacts.model.Office;
import org.econtacts.model.Role;
import org.econtacts.model.Sender;
import org.econtacts.model.Showing;
import org.econtacts.model.Suggestion;
import org.econtacts.model.Template;
import org.econtacts.protocol.AccountView;
import org.econtacts.protocol.MessageView;
import org.econtacts.protocol.QueueLine;
import org.econtacts.protocol.SuggestionView;

/** Messages, templates and people as a server would give them. */
final class Samples {

    static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private Samples() {}

    static Cache.Identity identity(String name, String... offices) {
        List<Office> in = Arrays.stream(offices)
                .map(id -> new Office(id, "Office " + id, Audience.INDIVIDUAL))
                .toList();
        LabelSet labels = new LabelSet("1", List.of(new Intent("cfe", null, Map.of("fr", "CFE"), Map.of())));
        return new Cache.Identity(new AccountView(name, "Name of " + name, Set.of(Role.AGENT), in), labels);
    }

    static QueueLine line(String id, String office) {
        return new QueueLine(
                id,
                office,
                Audience.INDIVIDUAL,
                NOON,
                "Zoé Canari",
                "Objet",
                "cfe",
                0.8,
                "…",
                MessageStatus.OPEN,
                1,
                null,
                false);
    }

    static List<QueueLine> lines(String office, String... ids) {
        return Arrays.stream(ids).map(id -> line(id, office)).toList();
    }

    static MessageView message(String id, String office, String body, String... templates) {
        List<SuggestionView> suggestions = new ArrayList<>();
        for (String template : templates) {
            int rank = suggestions.size() + 1;
            Suggestion suggestion =
                    new Suggestion(id + "/" + rank, rank, "cfe", template, 1, new Confidence(0.8, 10), List.of(), 1);
            suggestions.add(new SuggestionView(suggestion, "Title", "Text of " + template, List.of()));
        }
        Message message = new Message(
                id, id, office, Audience.INDIVIDUAL, "", new Sender("Zoé Canari", ""), "Objet", body, "fr", NOON);
        return new MessageView(
                message,
                office,
                MessageStatus.OPEN,
                1,
                null,
                List.of(),
                suggestions,
                Showing.SUGGESTED,
                List.of(),
                List.of(),
                null,
                List.of());
    }

    static Template template(String id, int version, @Nullable LocalDate to) {
        return new Template(id, version, "Title " + id, "Body", "cfe", null, List.of(), List.of(), null, to, "");
    }
}
