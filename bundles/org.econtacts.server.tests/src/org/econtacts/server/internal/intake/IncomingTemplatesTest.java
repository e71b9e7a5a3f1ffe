package org.econtacts.server.internal.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Clock;
import java.util.List;
import org.eclipse.jdt.annotation.Nullable;
import org.econtacts.model.Source;
import org.econtacts.protocol.BadInputException;
import org.econtacts.protocol.BadInputException.Fault;
import org.econtacts.protocol.TemplateLine;
import org.econtacts.store.memory.MemoryStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IncomingTemplatesTest {

    private final MemoryStore store = new MemoryStore(Clock.systemUTC());
    private final IncomingTemplates templates = new IncomingTemplates(store.templates());

    private static TemplateLine line(@Nullable List<TemplateLine.SourceLine> sources, @Nullable String source) {
        return new TemplateLine(
                null, null, "Bonjour.", "greeting", null, null, sources, source, null, null, null, null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"file:///etc/passwd", "javascript:alert(1)", "/usr/bin/true", "https://", "http://a b"})
    void anAddressThatIsNotOnTheWebIsRefusedWithItsField(String url) {
        List<TemplateLine.SourceLine> listed = List.of(new TemplateLine.SourceLine("Law", url));
        BadInputException refusal = assertThrows(BadInputException.class, () -> templates.read(line(listed, null)));
        assertEquals("sources.url", refusal.field());
        assertEquals(Fault.NOT_A_WEB_ADDRESS, refusal.fault());
        BadInputException single = assertThrows(BadInputException.class, () -> templates.read(line(null, url)));
        assertEquals("source", single.field());
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://www.impots.gouv.fr/x?y=1#z", "http://bofip.impots.gouv.fr/", "HTTPS://a.fr"})
    void anAddressOnTheWebIsKeptAsItIs(String url) throws BadInputException {
        assertEquals(
                List.of(new Source("", url)), templates.read(line(null, url)).sources());
    }

    @Test
    void aTemplateNeedsNoSource() throws BadInputException {
        assertEquals(List.of(), templates.read(line(null, null)).sources());
    }
}
