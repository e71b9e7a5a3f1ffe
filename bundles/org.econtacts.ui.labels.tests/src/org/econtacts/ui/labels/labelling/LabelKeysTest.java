package org.econtacts.ui.labels.labelling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.swt.SWT;
import org.econtacts.ui.labels.labelling.KeyChange.Wish;
import org.econtacts.ui.labels.labelling.LabellingKey.Plain;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LabelKeysTest {

    private static final LabelKey P = new LabelKey("p");
    private static final LabelKey F7 = new LabelKey("F7");

    /** What a window that starts again would find. */
    private final Map<String, String> disk = new HashMap<>();

    private final LabelKeys keys = start(Set.of("pas", "cfe", "tva"));

    private LabelKeys start(Set<String> intents) {
        LabelKeys started = new LabelKeys(new LabelKeys.Kept() {
            @Override
            public Map<String, String> load() {
                return Map.copyOf(disk);
            }

            @Override
            public void save(Map<String, String> all) {
                disk.clear();
                disk.putAll(all);
            }
        });
        started.use(intents);
        return started;
    }

    private KeyChange change(String intent) {
        return new KeyChange(keys, intent, true);
    }

    private static void press(KeyChange change, char key) {
        change.press(key, key, 0);
    }

    @Test
    void aLabelHasTheKeyThatWasPressedForIt() {
        KeyChange change = change("pas");
        press(change, 'p');
        assertEquals(new Wish.Key(P, Optional.empty()), change.wish());
        assertEquals(Optional.empty(), keys.intent(P), "nothing changes before it is kept");
        assertTrue(change.keep());
        assertEquals(Optional.of("pas"), keys.intent(P));
        assertEquals("P", keys.cap("pas"));
    }

    @Test
    void theLabelThatHadTheKeyLosesItAndIsNamedBefore() {
        keys.give("cfe", P);
        KeyChange change = change("pas");
        press(change, 'p');
        assertEquals(new Wish.Key(P, Optional.of("cfe")), change.wish());
        change.keep();
        assertEquals("", keys.cap("cfe"));
        assertEquals("P", keys.cap("pas"));
    }

    @Test
    void aLabelHasOneKeyAtMost() {
        keys.give("pas", P);
        keys.give("pas", F7);
        assertEquals(Map.of(F7, "pas"), keys.all());
    }

    @Test
    void keysOfCommandsAreRefusedWithWhatTheyDo() {
        KeyChange change = change("pas");
        press(change, 's');
        assertEquals(new Wish.Command(Plain.SKIP), change.wish());
        press(change, '!');
        assertEquals(new Wish.Command(Plain.FLAG), change.wish());
        press(change, '\u00e0');
        assertEquals(new Wish.Command(Plain.OUT_OF_SCOPE), change.wish());
        change.press('z', (char) 26, SWT.MOD1);
        assertEquals(new Wish.Command(Plain.UNDO), change.wish());
        assertFalse(change.keep());
        assertEquals(Map.of(), keys.all());
    }

    @Test
    void keysOfSuggestionsAndUnknownOnesAreRefused() {
        KeyChange change = change("pas");
        press(change, '\u00e9');
        assertInstanceOf(Wish.Suggestion.class, change.wish());
        change.press('p', 'p', SWT.MOD3);
        assertInstanceOf(Wish.Unfit.class, change.wish());
        change.press(SWT.F10, '\0', 0);
        assertInstanceOf(Wish.Unfit.class, change.wish());
        assertFalse(change.keep());
    }

    @Test
    void whileSingleCharactersAreOffOnlyAFunctionKeyWouldWork() {
        KeyChange change = new KeyChange(keys, "pas", false);
        press(change, 'p');
        assertInstanceOf(Wish.SinglesOff.class, change.wish());
        change.press(SWT.F7, '\0', 0);
        assertTrue(change.keep());
        assertEquals("F7", keys.cap("pas"));
    }

    @Test
    void aLabelCanBeWithoutAKeyAgain() {
        keys.give("pas", P);
        keys.give("cfe", F7);
        KeyChange change = change("pas");
        change.wantNoKey();
        assertTrue(change.keep());
        assertEquals(Map.of(F7, "cfe"), keys.all());
        change.wantNoKey();
        assertFalse(change.canKeep());
    }

    @Test
    void allKeysCanBeAsAtTheBeginning() {
        keys.give("pas", P);
        keys.give("cfe", F7);
        KeyChange change = change("pas");
        change.wantAllGone();
        assertEquals(new Wish.AllGone(2), change.wish());
        assertTrue(change.keep());
        assertEquals(Map.of(), disk);
    }

    @Test
    void keysAreThereAgainAfterARestart() {
        keys.give("pas", P);
        keys.give("cfe", new LabelKey("7"));
        LabelKeys again = start(Set.of("pas", "cfe", "tva"));
        assertEquals(keys.all(), again.all());
        assertEquals(Optional.of("cfe"), again.intent(new LabelKey("7")));
    }

    @Test
    void theKeyOfALabelThatIsGoneDoesNothingAndComesBackWithIt() {
        keys.give("pas", P);
        keys.use(Set.of("cfe"));
        assertEquals(Optional.empty(), keys.intent(P));
        assertEquals("", keys.cap("pas"));
        keys.use(Set.of("pas", "cfe"));
        assertEquals(Optional.of("pas"), keys.intent(P));
    }

    @Test
    void keysAreListedAsOnAKeyboard() {
        keys.give("pas", F7);
        keys.give("cfe", new LabelKey("8"));
        keys.give("tva", P);
        assertEquals(List.of(P, new LabelKey("8"), F7), List.copyOf(keys.all().keySet()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "P", "5", "0", "\u00e9", "!", "F1", "F2", "F5", "F10", "F13", "F03", "pp"})
    void settingsThatNameNoKeyAreLeftOut(String name) {
        disk.put(name, "pas");
        assertEquals(Map.of(), start(Set.of("pas")).all());
    }
}
