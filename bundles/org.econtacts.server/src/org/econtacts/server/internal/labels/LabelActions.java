package org.econtacts.server.internal.labels;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.eclipse.jdt.annotation.Nullable;
import org.econtacts.model.LabelSet;
import org.econtacts.model.Mark;
import org.econtacts.model.SampleState;
import org.econtacts.model.Sight;
import org.econtacts.protocol.BadInputException;
import org.econtacts.protocol.BadInputException.Fault;
import org.econtacts.protocol.LabelOrder;
import org.econtacts.store.LabelStore;
import org.econtacts.store.labels.LabelAction;

/** Checks what curators order, and makes actions of it. */
final class LabelActions {

    private static final int LONGEST_NOTE = 2_000;
    private static final int LONGEST_MODEL = 200;
    private static final int MOST_LABELS = 20;
    private static final Pattern EVENT = Pattern.compile("[A-Za-z0-9._:-]{1,100}");

    private final LabelStore labels;
    private final Supplier<LabelSet> builtIn;
    private final Clock clock;

    /** @param builtIn the label set before the store has one */
    LabelActions(LabelStore labels, Supplier<LabelSet> builtIn, Clock clock) {
        this.labels = labels;
        this.builtIn = builtIn;
        this.clock = clock;
    }

    /** The newest label set. */
    LabelSet labelSet() {
        return labels.labelSet().orElseGet(builtIn);
    }

    Instant now() {
        return clock.instant();
    }

    /** The action that an order asks for. */
    LabelAction of(String sample, LabelOrder order, String curator, boolean adjudicated) throws BadInputException {
        LabelSet set = labelSet();
        String named = order.labelSet();
        String seen = named == null ? set.version() : named;
        check(event(order.event()), order.state(), order.labels(), seen, set);
        String note = within("note", order.note(), LONGEST_NOTE);
        Instant now = clock.instant();
        Instant madeAt = order.madeAt();
        return new LabelAction(
                order.event(),
                sample,
                curator,
                adjudicated,
                order.version(),
                new Mark(order.state(), order.labels(), order.flag(), note),
                seen,
                sight(order),
                madeAt == null ? now : madeAt,
                now);
    }

    private static Sight sight(LabelOrder order) throws BadInputException {
        Double probability = order.probability();
        if (probability != null && !(probability > 0 && probability <= 1)) {
            throw new BadInputException("probability", Fault.OUT_OF_RANGE, "0", "1");
        }
        boolean blind = Boolean.TRUE.equals(order.blind());
        return new Sight(blind, within("model", order.model(), LONGEST_MODEL), order.order(), probability);
    }

    private static String within(String field, @Nullable String text, int longest) throws BadInputException {
        String given = text == null ? "" : text;
        if (given.length() > longest) {
            throw new BadInputException(field, Fault.TOO_LONG, "" + longest);
        }
        return given;
    }

    /** The id, if it can stand for an event. */
    static String event(String id) throws BadInputException {
        if (!EVENT.matcher(id).matches()) {
            throw new BadInputException("event", Fault.BAD_ID);
        }
        return id;
    }

    void check(String event, SampleState state, List<String> given) throws BadInputException {
        LabelSet set = labelSet();
        check(event, state, given, set.version(), set);
    }

    private void check(String event, SampleState state, List<String> given, String seen, LabelSet set)
            throws BadInputException {
        event(event);
        if (!state.isSayable()) {
            throw new BadInputException("state", Fault.NOT_ONE_OF, "UNLABELLED, LABELLED, OUT_OF_SCOPE, SKIPPED");
        }
        if ((state == SampleState.LABELLED) == given.isEmpty()) {
            throw new BadInputException("labels", given.isEmpty() ? Fault.MISSING : Fault.NOT_FOR_KIND);
        }
        if (given.size() > MOST_LABELS
                || given.size() != given.stream().distinct().count()) {
            throw new BadInputException("labels", Fault.TOO_LONG, "" + MOST_LABELS);
        }
        for (String each : given) {
            if (set.find(each).isEmpty() && !wasKnown(each, seen, set)) {
                throw new BadInputException("labels", Fault.UNKNOWN_NAME, "GET /label-set");
            }
        }
    }

    /** Who was off line with an older version may name what it had. */
    private boolean wasKnown(String intent, String seen, LabelSet set) {
        return !seen.equals(set.version())
                && labels.labelSetChanges().stream()
                        .anyMatch(change -> change.sources().contains(intent));
    }
}
