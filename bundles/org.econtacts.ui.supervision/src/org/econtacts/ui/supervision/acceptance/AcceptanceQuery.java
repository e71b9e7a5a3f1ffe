package org.econtacts.ui.supervision.acceptance;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.econtacts.client.ClientException;
import org.econtacts.client.EContactsClient;
import org.econtacts.protocol.AcceptanceView;

/**
 * Asks the server for all figures of a period; blocks.
 *
 * @param titles of intents by id, in the window's language
 * @param last day of the period
 */
record AcceptanceQuery(EContactsClient client, Map<String, String> titles, Period period, LocalDate last)
        implements Callable<AcceptanceReport> {

    @Override
    public AcceptanceReport call() throws ClientException {
        Map<Grouping, AcceptanceView> groups = new EnumMap<>(Grouping.class);
        for (Grouping grouping : Grouping.values()) {
            groups.put(grouping, ask(grouping.name().toLowerCase(Locale.ROOT)));
        }
        return AcceptanceReport.of(
                ask("day"),
                groups,
                titles,
                client.changedSentences(period.from(last), last).rows());
    }

    private AcceptanceView ask(String by) throws ClientException {
        return client.acceptance(by, period.from(last), last);
    }
}
