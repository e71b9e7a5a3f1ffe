package org.econtacts.analysis.learning;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.eclipse.jdt.annotation.Nullable;

/**
 * A sparse table of float rows that never changes; an {@link Editor} makes the next one and copies only what it touches.
 * A table of 2^18 rows thus costs what its used rows cost, and a lesson copies a few hundred of them.
 */
final class Rows {

    private static final int PAGE_BITS = 6;
    private static final int PAGE = 1 << PAGE_BITS;

    private final float[] @Nullable [] @Nullable [] pages;

    private Rows(float[] @Nullable [] @Nullable [] pages) {
        this.pages = pages;
    }

    /** A table in which every row is absent. */
    static Rows empty(int size) {
        return new Rows(new float[(size + PAGE - 1) >>> PAGE_BITS][][]);
    }

    /** The row; null when absent. Not to be changed. */
    float @Nullable [] get(int row) {
        float[][] page = pages[row >>> PAGE_BITS];
        return page == null ? null : page[row & PAGE - 1];
    }

    Editor edit() {
        return new Editor(this);
    }

    /** Number of bytes that the rows hold. */
    long bytes() {
        long floats = 0;
        for (float[][] page : pages) {
            if (page != null) {
                for (float[] row : page) {
                    floats += row == null ? 0 : row.length;
                }
            }
        }
        return floats * Float.BYTES;
    }

    void save(DataOutputStream out) throws IOException {
        for (int row = 0; row < pages.length * PAGE; row++) {
            float[] values = get(row);
            if (values != null) {
                out.writeInt(row);
                out.writeInt(values.length);
                for (float value : values) {
                    out.writeFloat(value);
                }
            }
        }
        out.writeInt(-1);
    }

    static Rows load(DataInputStream in, int size) throws IOException {
        Editor editor = empty(size).edit();
        for (int row = in.readInt(); row >= 0; row = in.readInt()) {
            int length = in.readInt();
            if (row >= size || length < 0 || length > 1 << 20) {
                throw new IOException("row " + row + " of length " + length);
            }
            float[] values = editor.own(row, length);
            for (int i = 0; i < length; i++) {
                values[i] = in.readFloat();
            }
        }
        return editor.done();
    }

    /** Makes the next table; for one thread, once. */
    static final class Editor {
        private final Rows base;
        private final float[] @Nullable [] @Nullable [] pages;

        private Editor(Rows base) {
            this.base = base;
            pages = base.pages.clone();
        }

        float @Nullable [] get(int row) {
            float[][] page = pages[row >>> PAGE_BITS];
            return page == null ? null : page[row & PAGE - 1];
        }

        /** The row as it was, to be changed at will, with zeros up to the wanted length. */
        float[] own(int row, int length) {
            float[] old = get(row);
            // what is not the base's is the editor's: sets of marks took longer than all that they saved
            if (old != null && old.length >= length && old != base.get(row)) {
                return old;
            }
            float[] mine = new float[old == null ? length : Math.max(length, old.length)];
            if (old != null) {
                System.arraycopy(old, 0, mine, 0, old.length);
            }
            put(row, mine);
            return mine;
        }

        /** Puts a whole row, which is the editor's from now on. */
        void put(int row, float[] values) {
            int number = row >>> PAGE_BITS;
            float[][] page = pages[number];
            if (page == null) {
                page = new float[PAGE][];
            } else if (page == base.pages[number]) {
                page = page.clone();
            }
            pages[number] = page;
            page[row & PAGE - 1] = values;
        }

        Rows done() {
            return new Rows(pages);
        }
    }
}
