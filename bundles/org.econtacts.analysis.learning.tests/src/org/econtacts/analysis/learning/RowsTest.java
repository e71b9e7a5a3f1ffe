package org.econtacts.analysis.learning;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class RowsTest {

    private static Rows with(int row, float value) {
        Rows.Editor editor = Rows.empty(1000).edit();
        editor.own(row, 2)[1] = value;
        return editor.done();
    }

    @Test
    void anEditLeavesTheTableItStartedFromAlone() {
        Rows before = with(70, 1);
        Rows.Editor editor = before.edit();
        editor.own(70, 2)[1] = 9;
        editor.own(71, 1)[0] = 5;

        assertArrayEquals(new float[] {0, 9}, editor.done().get(70));
        assertArrayEquals(new float[] {0, 1}, before.get(70));
        assertNull(before.get(71));
    }

    @Test
    void onlyUsedRowsTakeMemory() {
        assertEquals(8, with(999, 1).bytes());
    }

    @Test
    void aTableIsReadBackAsItWasWritten() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        with(64, 3).save(new DataOutputStream(bytes));

        Rows read = Rows.load(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())), 1000);
        assertArrayEquals(new float[] {0, 3}, read.get(64));
    }

    @Test
    void aRowOutsideTheTableIsRefused() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        with(64, 3).save(new DataOutputStream(bytes));

        assertThrows(
                IOException.class,
                () -> Rows.load(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())), 10));
    }
}
