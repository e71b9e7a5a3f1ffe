package org.econtacts.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.econtacts.protocol.BadInputException.Fault;
import org.junit.jupiter.api.Test;

class JsonCodecTest {

    private final JsonCodec codec = new JsonCodec();

    private <T> BadInputException refused(String json, Class<T> type) {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        return assertThrows(BadInputException.class, () -> codec.read(bytes, type));
    }

    private void refusedAs(Fault fault, String field, String json) {
        BadInputException refused = refused(json, MessageLine.class);
        assertEquals(fault, refused.fault());
        assertEquals(field, refused.field());
    }

    @Test
    void everyKindOfWrongFieldIsNamed() {
        refusedAs(Fault.UNKNOWN_FIELD, "bodyy", "{\"bodyy\":\"x\"}");
        refusedAs(Fault.NOT_A_TEXT, "sender.name", "{\"body\":\"x\",\"sender\":{\"name\":3}}");
        refusedAs(Fault.NOT_ONE_OF, "audience", "{\"body\":\"x\",\"audience\":\"BOTH\"}");
        refusedAs(Fault.NOT_A_LIST, "intents", "{\"body\":\"x\",\"intents\":\"y\"}");
        refusedAs(Fault.REPEATED, "body", "{\"body\":\"x\",\"body\":\"y\"}");
        refusedAs(Fault.NOT_JSON, "", "{\"body\":\"x\"");
        refusedAs(Fault.NOT_AN_OBJECT, "", "[]");
        refusedAs(Fault.NULL, "", "null");
    }

    @Test
    void aListWithAHoleIsRefused() {
        refusedAs(Fault.NOT_A_TEXT, "intents[1]", "{\"body\":\"x\",\"intents\":[\"y\",null]}");
    }

    @Test
    void aTimeIsATextWithItsZone() throws Exception {
        refusedAs(Fault.NOT_A_TIME, "receivedAt", "{\"body\":\"x\",\"receivedAt\":1700000000}");
        refusedAs(Fault.NOT_A_TIME, "receivedAt", "{\"body\":\"x\",\"receivedAt\":\"1700000000\"}");
        refusedAs(Fault.NOT_A_TIME, "receivedAt", "{\"body\":\"x\",\"receivedAt\":\"2026-01-31T09:30:00\"}");
        byte[] good = "{\"receivedAt\":\"2026-01-31T09:30:00+01:00\"}".getBytes(StandardCharsets.UTF_8);
        assertNotNull(codec.read(good, MessageLine.class).receivedAt());
    }

    @Test
    void anUnknownFieldsNameIsShownShortAndWithoutControlCharacters() {
        BadInputException refused = refused("{\"\\u001b[2J\\n" + "x".repeat(5000) + "\":1}", MessageLine.class);
        assertEquals(Fault.UNKNOWN_FIELD, refused.fault());
        assertTrue(refused.field().length() <= 101, refused.field());
        String told = refused.field() + refused.getMessage();
        assertFalse(told.contains("\u001b") || told.contains("\n"), told);
    }

    @Test
    void aRefusalNeverRepeatsTheText() {
        String told =
                refused("{\"body\":{\"secret\":\"Dupont\"}}", MessageLine.class).getMessage();
        assertFalse(told.contains("Dupont"), told);
    }

    @Test
    void aLineOfAForeignDataSetNeedsTextAndLabelAndMayHaveMore() throws BadInputException {
        assertEquals(
                new SampleLine("Bonjour", true, List.of("7")),
                codec.readLabelled(json("{'id':1,'text':'Bonjour','label':7,'split':'train'}")));
        assertEquals(new SampleLine("?", true, List.of()), codec.readLabelled(json("{'text':'?','label':null}")));
        assertEquals("label", fieldAtFault("{'text':'Bonjour'}"));
        assertEquals("label", fieldAtFault("{'text':'Bonjour','label':1.5}"));
        assertEquals("text", fieldAtFault("{'utterance':'Bonjour','label':'a'}"));
    }

    private static byte[] json(String text) {
        return text.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    }

    private String fieldAtFault(String text) {
        return assertThrows(BadInputException.class, () -> codec.readLabelled(json(text)))
                .field();
    }
}
