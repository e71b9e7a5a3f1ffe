package org.econtacts.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConfidenceTest {

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.5, 1})
    void aProbabilityIsTakenAsItIs(double probability) {
        assertEquals(probability, new Confidence(probability, 0).probability());
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1e-9, 1 + 1e-9, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void whatIsNoProbabilityIsRefused(double number) {
        assertThrows(IllegalArgumentException.class, () -> new Confidence(number, 0));
    }

    @Test
    void aNegativeNumberOfCasesIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Confidence(0.5, -1));
    }
}
