package engine;

import java.util.List;

/**
 * Where right answers came.
 *
 * @param places of the first right one for each question, from 1 on; 0 = not found
 */
record Ranks(List<Integer> places) {

    /** For how many it came among the first so many. */
    Share first(int limit) {
        return new Share(
                places.stream().filter(place -> place > 0 && place <= limit).count(), places.size());
    }

    /** Mean reciprocal rank, 0 to 1. */
    double mean() {
        return places.stream()
                .mapToDouble(place -> place == 0 ? 0 : 1.0 / place)
                .average()
                .orElse(0);
    }
}
