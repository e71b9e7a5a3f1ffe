package org.econtacts.server.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.jdt.annotation.Nullable;
import org.econtacts.model.Role;
import org.econtacts.model.Template;
import org.econtacts.protocol.TemplateList;
import org.econtacts.protocol.TemplateView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemplatesTest {

    @TempDir
    Path folder;

    private ServerFixture server;
    private String agent;

    @BeforeEach
    void start() {
        server = new ServerFixture(folder);
        agent = server.agent("ines");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private List<TemplateView> templates(String query) {
        return server.call(agent, "GET", "/templates" + query)
                .as(TemplateList.class)
                .templates();
    }

    private List<String> ids(String query) {
        return templates(query).stream().map(view -> view.template().id()).toList();
    }

    @Test
    void aTemplateIsFoundByItsWordsAndFilledForTheMessageAtHand() {
        TemplateView found = templates("?text=adresse&message=m-1").getFirst();

        assertEquals("t-address", found.template().id());
        assertTrue(found.text().startsWith("Bonjour Ana Petit,"), found.text());
        assertTrue(found.text().contains("signalée le 2 mars 2026"), found.text());
        assertTrue(found.text().contains("Name of ines"), found.text());
    }

    @Test
    void withoutAMessageThePlaceholdersStay() {
        assertTrue(templates("?text=adresse").getFirst().text().contains("{date_message}"));
    }

    @Test
    void theMessageOfAnotherOfficeIsNotFound() {
        assertEquals(404, server.call(agent, "GET", "/templates?message=m-3").status());
    }

    @Test
    void whatIsForBusinessesIsNotOfferedForIndividuals() {
        assertTrue(ids("").contains("t-vat"));
        assertTrue(ids("?audience=BUSINESS").contains("t-vat"));
        assertTrue(!ids("?audience=individual").contains("t-vat"));
    }

    @Test
    void onlyOneIntentIsAskedFor() {
        assertEquals(List.of("t-deadline"), ids("?intent=payment-deadline"));
        assertEquals(List.of(), ids("?intent=unknown"));
    }

    @Test
    void aTemplateThatIsNotValidTodayIsNotOffered() {
        LocalDate today = LocalDate.of(2026, 3, 2);
        server.store
                .templates()
                .putAll(List.of(
                        template("t-over", null, today.minusDays(1)),
                        template("t-last-day", null, today),
                        template("t-tomorrow", today.plusDays(1), null)));

        assertEquals(List.of("t-last-day"), ids("?text=essai"));
    }

    private static Template template(String id, @Nullable LocalDate from, @Nullable LocalDate to) {
        return new Template(id, 1, "Essai " + id, "Corps", "i", null, List.of(), List.of(), from, to, "");
    }

    @Test
    void whoHasNoRoleForItIsRefused() {
        String admin = server.session("ada", Role.ADMIN, TestContent.LYON);
        assertEquals(403, server.call(admin, "GET", "/templates").status());
    }
}
