package org.econtacts.server.internal;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/**
 * Something that happens; what cannot happen as things stand is left out by {@link SyncWorld}.
 *
 * @param kind what
 * @param client to which of the two clients, 0 or 1
 * @param message about which of the messages, from 0
 */
record SyncAction(Kind kind, int client, int message) {

    /** What can happen. */
    enum Kind {
        /** The client asks the server, if the line is up. */
        SYNCS,
        /** An answer of one's own. */
        ANSWERS,
        /** The suggestion with another text. */
        EDITS_SUGGESTION,
        /** The suggestion is turned down. */
        REJECTS,
        TYPES,
        /** The message is taken in hand, which needs the line. */
        TAKES,
        GOES_OFFLINE,
        COMES_BACK,
        /** What it sends arrives, and no answer comes back. */
        SENDS_WITHOUT_HEARING,
        /** The program ends at once and is started on what its files hold. */
        CRASHES,
        /** The oldest conflict is sent again, as a person would. */
        SENDS_AGAIN,
        /** The oldest conflict is given up. */
        GIVES_UP,
        /** The newest decision that waits is taken back. */
        TAKES_BACK,
        /** An office is taken from the account. */
        LOSES_OFFICE,
        REGAINS_OFFICES,
        /** A third agent takes the message in hand. */
        CAROL_TAKES,
        CAROL_ANSWERS,
        CAROL_TRANSFERS,
        /** Leases run out, answers that wait go out. */
        TIME_PASSES
    }

    static Arbitrary<SyncAction> any() {
        Arbitrary<Kind> kinds = Arbitraries.frequency(
                Tuple.of(3, Kind.SYNCS),
                Tuple.of(6, Kind.ANSWERS),
                Tuple.of(3, Kind.EDITS_SUGGESTION),
                Tuple.of(2, Kind.REJECTS),
                Tuple.of(4, Kind.TYPES),
                Tuple.of(2, Kind.TAKES),
                Tuple.of(5, Kind.GOES_OFFLINE),
                Tuple.of(3, Kind.COMES_BACK),
                Tuple.of(5, Kind.SENDS_WITHOUT_HEARING),
                Tuple.of(2, Kind.CRASHES),
                Tuple.of(2, Kind.SENDS_AGAIN),
                Tuple.of(1, Kind.GIVES_UP),
                Tuple.of(4, Kind.TAKES_BACK),
                Tuple.of(1, Kind.LOSES_OFFICE),
                Tuple.of(1, Kind.REGAINS_OFFICES),
                Tuple.of(3, Kind.CAROL_TAKES),
                Tuple.of(3, Kind.CAROL_ANSWERS),
                Tuple.of(3, Kind.CAROL_TRANSFERS),
                Tuple.of(2, Kind.TIME_PASSES));
        return Combinators.combine(
                        kinds,
                        Arbitraries.frequency(Tuple.of(2, 0), Tuple.of(1, 1)),
                        Arbitraries.integers().between(0, SyncWorld.MESSAGES - 1))
                .as(SyncAction::new);
    }

    @Override
    public String toString() {
        String name = kind.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
        String who = SyncWorld.NAMES.get(client);
        String what = "message " + (message + 1);
        return switch (kind) {
            case CAROL_TAKES, CAROL_ANSWERS, CAROL_TRANSFERS -> name + " " + what;
            case TIME_PASSES -> name;
            case ANSWERS, EDITS_SUGGESTION, REJECTS, TYPES, TAKES -> who + " " + name + ", " + what;
            case LOSES_OFFICE -> who + " " + name + " of " + what;
            default -> who + " " + name;
        };
    }
}
