package org.econtacts.analysis.learning;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.econtacts.analysis.Passage;

/**
 * In how many training texts each feature occurred, and the weights that follow: (1 + ln tf) · idf with idf = 1 + ln((n + 1)
 * / (df + 1)), each block scaled to its length. Immutable; later lessons do not move it, so that weights learnt stay true.
 */
final class Vocabulary {

    /** The length that each block of a text's features is scaled to; those of the meanings were chosen on held-out texts. */
    private static final float[] LENGTHS = {1, 1, 1, 0.7f};

    /** Of a feature's key: its row in the lower bits, its block above, so that keys are sorted by block. */
    private static final int ROW = FeatureHash.SIZE - 1;

    private static final int ROW_BITS = Integer.bitCount(ROW);

    private final int texts;
    private final char[] frequency;
    private final float[] idf;

    private Vocabulary(int texts, char[] frequency) {
        this.texts = texts;
        this.frequency = frequency;
        this.idf = new float[Math.min(texts, Character.MAX_VALUE) + 1];
        for (int df = 0; df < idf.length; df++) {
            idf[df] = (float) (1 + Math.log((texts + 1.0) / (df + 1.0)));
        }
    }

    static Vocabulary of(List<Passage> passages) {
        char[] frequency = new char[FeatureHash.SIZE];
        for (Passage passage : passages) {
            int[] keys = keys(passage);
            for (int i = 0; i < keys.length; i++) {
                int row = keys[i] & ROW;
                if ((i == 0 || keys[i - 1] != keys[i]) && frequency[row] < Character.MAX_VALUE) {
                    frequency[row]++;
                }
            }
        }
        return new Vocabulary(passages.size(), frequency);
    }

    Features read(Passage passage) {
        int[] keys = keys(passage);
        int[] index = new int[keys.length];
        float[] value = new float[keys.length];
        int size = 0;
        double[] squares = new double[LENGTHS.length];
        int[] ends = new int[LENGTHS.length];
        for (int i = 0, next; i < keys.length; i = next) {
            next = i + 1;
            while (next < keys.length && keys[next] == keys[i]) {
                next++;
            }
            index[size] = keys[i] & ROW;
            value[size] = weight(index[size], next - i);
            int block = block(keys[i]);
            squares[block] += value[size] * value[size];
            size++;
            ends[block] = size;
        }
        scale(value, ends, squares);
        return new Features(Arrays.copyOf(index, size), Arrays.copyOf(value, size));
    }

    /** @param ends for each block the place after its last feature; 0 when it has none */
    private static void scale(float[] value, int[] ends, double[] squares) {
        int at = 0;
        for (int block = 0; block < ends.length; block++) {
            float factor = scale(block, squares[block]);
            for (; at < ends[block]; at++) {
                value[at] *= factor;
            }
        }
    }

    private float weight(int row, int count) {
        float rarity = idf[Math.min(frequency[row], idf.length - 1)];
        // most features occur once, and a logarithm takes longer than all the rest
        return count == 1 ? rarity : (float) ((1 + Math.log(count)) * rarity);
    }

    static int block(int key) {
        return key >>> ROW_BITS;
    }

    /** What a feature weighs that occurs so often, before its block is scaled. */
    float weightOf(int key, int count) {
        return weight(key & ROW, count);
    }

    /** What a block is scaled by, given the sum of its features' squared weights. */
    static float scale(int block, double squares) {
        return (float) (LENGTHS[block] / Math.sqrt(Math.max(squares, 1e-9)));
    }

    static int rowOf(int key) {
        return key & ROW;
    }

    /** All features with repetition, sorted by block. */
    private static int[] keys(Passage passage) {
        Keys keys = new Keys();
        FeatureHash.of(passage.tokens(), keys);
        return keys.sorted();
    }

    void save(DataOutputStream out) throws IOException {
        out.writeInt(texts);
        for (int row = 0; row < frequency.length; row++) {
            if (frequency[row] > 0) {
                out.writeInt(row);
                out.writeChar(frequency[row]);
            }
        }
        out.writeInt(-1);
    }

    static Vocabulary load(DataInputStream in) throws IOException {
        int texts = in.readInt();
        char[] frequency = new char[FeatureHash.SIZE];
        for (int row = in.readInt(); row >= 0; row = in.readInt()) {
            if (row >= frequency.length) {
                throw new IOException("feature " + row);
            }
            frequency[row] = in.readChar();
        }
        return new Vocabulary(texts, frequency);
    }

    /** Collects features as numbers, of which a higher one is never of an earlier block. */
    static final class Keys implements FeatureHash.Sink {
        private int[] found = new int[256];
        private int size;

        @Override
        public void feature(int row, FeatureHash.Block block, int first, int last) {
            if (size == found.length) {
                found = Arrays.copyOf(found, size * 2);
            }
            found[size++] = block.ordinal() << ROW_BITS | row;
        }

        int[] sorted() {
            int[] sorted = Arrays.copyOf(found, size);
            Arrays.sort(sorted);
            return sorted;
        }
    }
}
