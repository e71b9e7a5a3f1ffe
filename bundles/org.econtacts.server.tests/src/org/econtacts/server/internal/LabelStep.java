package org.econtacts.server.internal;

import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/**
 * Something that happens on one of a curator's two machines.
 *
 * @param kind what
 * @param machine 0 or 1
 * @param sample which of the samples, from 0
 * @param intent which of the intents, from 0
 */
record LabelStep(Kind kind, int machine, int sample, int intent) {

    /** What can happen. */
    enum Kind {
        SYNCS,
        LABELS,
        /** The curator sees how the samples are labelled by now, if the line is up. */
        LOOKS,
        GOES_OFFLINE,
        COMES_BACK,
        /** What it sends arrives, and no answer comes back. */
        SENDS_WITHOUT_HEARING,
        /** The program ends at once and is started on what its files hold. */
        CRASHES
    }

    static Arbitrary<LabelStep> any() {
        Arbitrary<Kind> kinds = Arbitraries.frequency(
                Tuple.of(2, Kind.SYNCS),
                Tuple.of(6, Kind.LABELS),
                Tuple.of(2, Kind.LOOKS),
                Tuple.of(2, Kind.GOES_OFFLINE),
                Tuple.of(2, Kind.COMES_BACK),
                Tuple.of(2, Kind.SENDS_WITHOUT_HEARING),
                Tuple.of(2, Kind.CRASHES));
        return Combinators.combine(
                        kinds,
                        Arbitraries.integers().between(0, 1),
                        Arbitraries.integers().between(0, LabelWorld.SAMPLES - 1),
                        Arbitraries.integers().between(0, 2))
                .as(LabelStep::new);
    }

    @Override
    public String toString() {
        String what = kind == Kind.LABELS ? " sample " + (sample + 1) + " as intent " + (intent + 1) : "";
        return "machine " + (machine + 1) + " "
                + kind.name().toLowerCase(Locale.ROOT).replace('_', ' ') + what;
    }
}
