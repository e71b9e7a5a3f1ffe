package org.econtacts.suggest;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class AbstentionTest {

    private static final double[] USUAL = {1, 0};

    @Test
    void whatTellsTextsApartIsLearnt() {
        // only the second signal separates, which nobody expected
        Abstention learnt = new AbstentionFit(texts(500, 0, 2), texts(200, 0, -2), USUAL).fit();

        assertTrue(learnt.inScope(new double[] {0, 2}) > 0.95);
        assertTrue(learnt.inScope(new double[] {0, -2}) < 0.05);
    }

    @Test
    void withoutATextOutOfScopeTheUsualWeightsStayAndHardlyARequestIsLost() {
        List<double[]> requests = texts(1000, 5, 0);

        Abstention learnt = new AbstentionFit(requests, List.of(), USUAL).fit();

        assertEquals(1, learnt.rule().weights()[0]);
        assertEquals(0, learnt.rule().weights()[1]);
        long lost = requests.stream()
                .filter(text -> learnt.inScope(text) < learnt.threshold())
                .count();
        assertEquals(20, lost);
    }

    @Test
    void aFewTextsOutOfScopeMoveTheUsualWeightsOnlyALittle() {
        Abstention learnt = new AbstentionFit(texts(500, 0, 0), texts(3, 0, 0), USUAL).fit();

        assertEquals(1, learnt.rule().weights()[0], 0.5);
        assertEquals(0, learnt.rule().weights()[1], 0.5);
    }

    @Test
    void theThresholdSeparatesBest() {
        Abstention learnt = new AbstentionFit(texts(500, 3, 0), texts(100, -3, 0), USUAL).fit();

        assertTrue(learnt.inScope(new double[] {3, 0}) >= learnt.threshold());
        assertTrue(learnt.inScope(new double[] {-3, 0}) < learnt.threshold());
    }

    @Test
    void nothingMeasuredMeansEverythingIsKept() {
        assertEquals(0, Abstention.unmeasured().threshold());
        assertEquals(
                1, new AbstentionFit(texts(500, 3, 0), List.of(), USUAL).fit().inScope(new double[] {1}));
    }

    @Test
    void itComesBackFromItsBytesAndDamageIsNoticed() throws IOException {
        Abstention learnt = new AbstentionFit(texts(50, 3, 0), texts(30, -3, 0), USUAL).fit();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        learnt.save(new DataOutputStream(bytes));

        Abstention read = Abstention.load(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));

        assertArrayEquals(learnt.rule().weights(), read.rule().weights());
        assertEquals(learnt.threshold(), read.threshold());
        byte[] damaged = bytes.toByteArray();
        damaged[0] = 1;
        assertThrows(IOException.class, () -> Abstention.load(new DataInputStream(new ByteArrayInputStream(damaged))));
    }

    /** Signals around a centre. */
    private static List<double[]> texts(int count, double first, double second) {
        SplittableRandom random = new SplittableRandom(count);
        List<double[]> texts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            texts.add(new double[] {first + random.nextGaussian(), second + random.nextGaussian()});
        }
        return texts;
    }
}
