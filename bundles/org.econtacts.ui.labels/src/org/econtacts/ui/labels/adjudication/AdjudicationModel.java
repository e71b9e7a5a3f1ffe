package org.econtacts.ui.labels.adjudication;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.jdt.annotation.Nullable;
import org.econtacts.model.Mark;
import org.econtacts.protocol.AdjudicationList.Case;
import org.econtacts.protocol.AdjudicationList.Said;
import org.econtacts.protocol.AgreementView;
import org.econtacts.protocol.LabelOrder;
import org.econtacts.ui.UiTasks;

/** The disagreements, which one is shown, and what can be chosen for it. UI thread only. */
public final class AdjudicationModel {

    private final CaseSource source;
    private final UiTasks tasks;
    private List<Case> cases = List.of();
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
            if (each.mark().hasOpinion() && choices.stream().noneMatch(each.mark()::agreesWith)) {
                choices.add(each.mark());
            }
        }
        return choices;
    }

    /** Fetches all anew. */
    public void reload() {
        tasks.quietly(
                source::cases,
                found -> {
                    cases = found.cases();
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
        tasks.quietly(() -> source.decide(shown.sample(), order), decided -> reload(), this::failed);
    }
}
