package org.econtacts.ui.labels.adjudication;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jdt.annotation.Nullable;
import org.econtacts.model.Mark;
import org.econtacts.protocol.AdjudicationList;
import org.econtacts.protocol.AdjudicationList.Case;
import org.econtacts.protocol.AdjudicationList.Said;
import org.econtacts.protocol.AgreementView;
import org.econtacts.protocol.LabelConflicts;
import org.econtacts.protocol.LabelConflicts.Conflict;
import org.econtacts.protocol.LabelOrder;
import org.econtacts.ui.UiTasks;

/**
 * The disagreements, which one is shown, and what can be chosen for it. What the curator said from two places comes first:
 * it is a disagreement with oneself. UI thread only.
 */
public final class AdjudicationModel {

    /** Stands for the curator's own name. */
    static final String YOURSELF = "";

    private final CaseSource source;
    private final UiTasks tasks;
    private List<Case> cases = List.of();
    private Map<Case, String> conflicts = Map.of();
    private @Nullable AgreementView agreement;
    private @Nullable Exception failure;
    private boolean loaded;
    private int index;
    private Runnable changed = () -> {};

    public AdjudicationModel(CaseSource source, UiTasks tasks) {
        this.source = source;
        this.tasks = tasks;
    }

    /** What hears that something shown has changed. */
    void onChange(Runnable listener) {
        changed = listener;
    }

    /** The disagreements, oldest first. */
    List<Case> cases() {
        return cases;
    }

    /** Whether the list has been fetched once. */
    boolean isLoaded() {
        return loaded;
    }

    /** Why the last request was not done; null when it was. */
    @Nullable
    Exception failure() {
        return failure;
    }

    /** How far curators agree; null = not fetched yet. */
    @Nullable
    AgreementView agreement() {
        return agreement;
    }

    /** The disagreement shown; null when there is none. */
    @Nullable
    Case current() {
        return index < cases.size() ? cases.get(index) : null;
    }

    int index() {
        return index;
    }

    void select(int row) {
        if (row >= 0 && row < cases.size()) {
            index = row;
            changed.run();
        }
    }

    /** What curators said of the sample shown, each different answer once. */
    List<Mark> choices() {
        Case shown = current();
        List<Mark> choices = new ArrayList<>();
        for (Said each : shown == null ? List.<Said>of() : shown.labels()) {
            boolean counts = each.mark().hasOpinion() || isOwnConflict();
            if (counts && choices.stream().noneMatch(each.mark()::agreesWith)) {
                choices.add(each.mark());
            }
        }
        return choices;
    }

    /** Fetches all anew. */
    public void reload() {
        tasks.quietly(
                () -> new Found(source.conflicts(), source.cases()),
                found -> {
                    take(found);
                    index = Math.min(index, Math.max(0, cases.size() - 1));
                    loaded = true;
                    failure = null;
                    changed.run();
                },
                this::failed);
        tasks.quietly(
                source::agreement,
                found -> {
                    agreement = found;
                    changed.run();
                },
                this::failed);
    }

    private record Found(LabelConflicts own, AdjudicationList others) {}

    private void take(Found found) {
        Map<Case, String> own = new LinkedHashMap<>();
        for (Conflict each : found.own().conflicts()) {
            own.put(sides(each), each.event());
        }
        List<Case> all = new ArrayList<>(own.keySet());
        all.addAll(found.others().cases());
        conflicts = own;
        cases = all;
    }

    private static Case sides(Conflict conflict) {
        List<Said> sides = new ArrayList<>();
        Mark counting = conflict.counting();
        Instant at = conflict.countingAt();
        if (counting != null && at != null) {
            sides.add(new Said(YOURSELF, counting, false, at));
        }
        sides.add(new Said(YOURSELF, conflict.aside(), false, conflict.asideAt()));
        return new Case(conflict.sample(), conflict.text(), List.of(), sides, null, conflict.version());
    }

    /** Whether the sample shown is one that the curator labelled differently from two places. */
    boolean isOwnConflict() {
        Case shown = current();
        return shown != null && conflicts.containsKey(shown);
    }

    private void failed(Exception cause) {
        failure = cause;
        changed.run();
    }

    /**
     * Decides for what one side said; nothing happens when there are fewer sides.
     *
     * @param choice from 0
     */
    public void decide(int choice) {
        Case shown = current();
        List<Mark> choices = choices();
        if (shown == null || choice < 0 || choice >= choices.size()) {
            return;
        }
        Mark mark = choices.get(choice);
        LabelOrder order = LabelOrder.of(shown.version(), mark.state(), mark.labels());
        String conflict = conflicts.get(shown);
        tasks.quietly(
                () -> conflict == null ? source.decide(shown.sample(), order) : source.resolve(conflict, order),
                decided -> reload(),
                this::failed);
    }
}
