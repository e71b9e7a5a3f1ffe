package org.econtacts.suggest;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SeveralRequestsTest {

    /** The order is that of the search's signals; announced and questions are the last two. */
    private static final double[] UNCLEAR = {0, -1, 3, -2, -3, -2, 0, 0, 0};

    private static final double[] ANNOUNCED = {0, -1, 3, -2, -3, -2, 0, 1, 1};

    private static List<SeveralRequests.Case> cases(int count, double[] signals, boolean right) {
        return IntStream.range(0, count)
                .mapToObj(i -> new SeveralRequests.Case(signals, right))
                .toList();
    }

    private static SeveralRequests fitted(int right) {
        return SeveralRequests.usual()
                .fitted(Stream.concat(cases(right, ANNOUNCED, true).stream(), cases(300, UNCLEAR, false).stream())
                        .toList());
    }

    @Test
    void aWriterWhoAnnouncesMoreAndAsksTwiceIsBelievedMore() {
        SeveralRequests usual = SeveralRequests.usual();

        assertTrue(usual.probability(ANNOUNCED) > usual.probability(UNCLEAR));
    }

    @Test
    void itIsFittedOnceEnoughTextsAskSeveralThings() {
        double usual = SeveralRequests.usual().probability(ANNOUNCED);

        assertEquals(usual, fitted(19).probability(ANNOUNCED));
        assertTrue(fitted(60).probability(ANNOUNCED) > 0.8);
        assertTrue(fitted(60).probability(UNCLEAR) < 0.1);
    }

    @Test
    void itsPercentageComesWithTheCasesThatMeasuredIt() {
        SeveralRequests fitted = fitted(60);
        double likely = fitted.probability(ANNOUNCED);

        assertEquals(60, fitted.confidence(likely).cases());
        assertEquals(0, SeveralRequests.usual().confidence(likely).cases());
    }

    @Test
    void itComesBackFromItsBytes() throws IOException {
        SeveralRequests fitted = fitted(60);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        fitted.save(new DataOutputStream(bytes));

        SeveralRequests read = SeveralRequests.load(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));

        assertArrayEquals(fitted.rule().weights(), read.rule().weights());
        assertEquals(fitted.confidence(0.9), read.confidence(0.9));
    }
}
