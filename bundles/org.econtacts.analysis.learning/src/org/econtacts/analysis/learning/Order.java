package org.econtacts.analysis.learning;

import java.util.random.RandomGenerator;

/** The order in which texts are gone through. */
final class Order {

    private Order() {}

    /** 0, 1, … */
    static int[] of(int size) {
        int[] order = new int[size];
        for (int i = 0; i < size; i++) {
            order[i] = i;
        }
        return order;
    }

    /** Fisher and Yates, in place. */
    static void shuffle(int[] order, RandomGenerator random) {
        for (int i = order.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int kept = order[i];
            order[i] = order[j];
            order[j] = kept;
        }
    }
}
