package org.econtacts.ui.labels.labelset;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.jdt.annotation.Nullable;
import org.econtacts.model.Intent;
import org.econtacts.model.LabelSet;
import org.econtacts.model.LabelSetChange.Kind;
import org.econtacts.protocol.CoverageView;
import org.econtacts.protocol.LabelSetOrder;
import org.econtacts.protocol.LabelSetPreview;
import org.econtacts.ui.UiTasks;

/**
 * A change of the label set as it is being written. It can be made only once what it touches has been shown: each change
 * of what is written asks for that anew. UI thread only.
 */
public final class LabelSetModel {

    private static final Duration PATIENCE = Duration.ofMillis(350);
    private static final int FEWEST_PARTS = 2;

    private final LabelSetSource source;
    private final UiTasks tasks;
    private final String language;
    private Runnable changed = () -> {};
    private LabelSet labels;
    private Map<String, CoverageView.Line> coverage = Map.of();
    private int wanted;
    private Kind kind = Kind.ADD;
    private List<String> sources = List.of();
    private List<IntentDraft> targets = List.of(IntentDraft.EMPTY);
    private @Nullable LabelSetOrder asked;
    private @Nullable LabelSetPreview preview;
    private @Nullable Exception failure;
    private @Nullable Done done;
    private UiTasks.@Nullable Task due;

    /**
     * What was done last.
     *
     * @param version of the label set since
     * @param touched what the preview had said
     */
    record Done(String version, LabelSetPreview touched) {}

    /** @param labels as they are known so far */
    public LabelSetModel(LabelSetSource source, UiTasks tasks, LabelSet labels, String language) {
        this.source = source;
        this.tasks = tasks;
        this.labels = labels;
        this.language = language;
    }

    /** What hears that something shown has changed. */
    void onChange(Runnable listener) {
        changed = listener;
    }

    LabelSet labels() {
        return labels;
    }

    String language() {
        return language;
    }

    /** How many examples an intent has; null = not known yet. */
    CoverageView.@Nullable Line coverage(String intent) {
        return coverage.get(intent);
    }

    /** So many examples an intent should have. */
    int wanted() {
        return wanted;
    }

    /** How many intents have fewer examples than they should. */
    long lacking() {
        return coverage.values().stream().filter(CoverageView.Line::lacks).count();
    }

    Kind kind() {
        return kind;
    }

    List<String> sources() {
        return sources;
    }

    List<IntentDraft> targets() {
        return targets;
    }

    /** What the change would touch; null = not known, or nothing complete is written. */
    @Nullable
    LabelSetPreview preview() {
        return preview;
    }

    /** Why the last request was not done; null when it was. */
    @Nullable
    Exception failure() {
        return failure;
    }

    /** What was done last; null = nothing yet. */
    @Nullable
    Done done() {
        return done;
    }

    /** Fetches the set and the counts anew. */
    public void reload() {
        tasks.quietly(source::labels, this::take, this::failed);
        tasks.quietly(
                source::coverage,
                view -> {
                    coverage =
                            view.intents().stream().collect(Collectors.toMap(CoverageView.Line::intent, line -> line));
                    wanted = view.wanted();
                    changed.run();
                },
                this::failed);
    }

    private void take(LabelSet newest) {
        labels = newest;
        choose(kind, sources.stream().filter(id -> newest.find(id).isPresent()).toList());
    }

    /** Another kind of change, of the same intents. */
    void choose(Kind wantedKind) {
        choose(wantedKind, sources);
    }

    /** The change of these intents; what is written for it begins with what they say now. */
    void select(List<String> intents) {
        if (!intents.equals(sources)) {
            choose(kind, intents);
        }
    }

    private void choose(Kind wantedKind, List<String> intents) {
        kind = wantedKind;
        sources = List.copyOf(intents);
        targets = beginning();
        ask();
        changed.run();
    }

    private List<IntentDraft> beginning() {
        IntentDraft first = sources.isEmpty()
                ? IntentDraft.EMPTY
                : labels.find(sources.getFirst())
                        .map(intent -> IntentDraft.of(intent, language))
                        .orElse(IntentDraft.EMPTY);
        return switch (kind) {
            case ADD -> List.of(IntentDraft.EMPTY);
            case RENAME, MERGE -> List.of(first);
            case SPLIT -> List.of(part(first), part(first));
            case DEPRECATE -> List.of();
        };
    }

    private static IntentDraft part(IntentDraft whole) {
        return new IntentDraft("", "", whole.audience());
    }

    /** One more intent that a split makes. */
    void addPart() {
        List<IntentDraft> more = new ArrayList<>(targets);
        more.add(part(targets.getFirst()));
        targets = more;
        ask();
        changed.run();
    }

    /** What is written for one intent after the change. */
    void write(int place, IntentDraft draft) {
        List<IntentDraft> written = new ArrayList<>(targets);
        if (!draft.equals(written.set(place, draft))) {
            targets = written;
            done = null;
            ask();
            changed.run();
        }
    }

    /** Whether what is written is a whole change. */
    boolean isComplete() {
        boolean named = targets.stream().allMatch(IntentDraft::isNamed);
        return named
                && switch (kind) {
                    case ADD -> true;
                    case RENAME -> sources.size() == 1 && !targets.equals(beginning());
                    case MERGE -> sources.size() > 1;
                    case SPLIT -> sources.size() == 1 && targets.size() >= FEWEST_PARTS && areDifferent();
                    case DEPRECATE -> !sources.isEmpty();
                };
    }

    private boolean areDifferent() {
        return targets.stream().map(IntentDraft::title).distinct().count() == targets.size();
    }

    /** The change as the server is asked for it. */
    private LabelSetOrder order() {
        return new LabelSetOrder(
                UUID.randomUUID().toString(),
                labels.version(),
                kind,
                kind == Kind.ADD ? List.of() : sources,
                intents());
    }

    private List<Intent> intents() {
        Set<String> taken = labels.intents().stream().map(Intent::id).collect(Collectors.toCollection(HashSet::new));
        List<Intent> made = new ArrayList<>();
        for (IntentDraft each : targets) {
            Intent intent = kind == Kind.RENAME || kind == Kind.MERGE
                    ? each.rewrite(labels.find(sources.getFirst()).orElseThrow(), language)
                    : each.create(language, taken);
            taken.add(intent.id());
            made.add(intent);
        }
        return made;
    }

    /** Asks what the change would touch, a moment after the last key. */
    private void ask() {
        UiTasks.Task before = due;
        if (before != null) {
            before.cancel();
        }
        asked = null;
        preview = null;
        failure = null;
        if (isComplete()) {
            due = tasks.later(PATIENCE, this::askNow);
        }
    }

    private void askNow() {
        LabelSetOrder order = order();
        asked = order;
        tasks.quietly(() -> source.preview(order), touched -> previewed(order, touched), this::failed);
    }

    private void previewed(LabelSetOrder order, LabelSetPreview touched) {
        if (order == asked) {
            preview = touched;
            changed.run();
        }
    }

    /** Whether it can be made: what it touches is shown. */
    boolean canApply() {
        return preview != null && asked != null;
    }

    /** Makes the change whose effect is shown; nothing happens while none is. */
    void apply() {
        LabelSetOrder order = asked;
        LabelSetPreview touched = preview;
        if (order == null || touched == null) {
            return;
        }
        preview = null;
        changed.run();
        tasks.quietly(() -> source.change(order), after -> applied(after, touched), this::notApplied);
    }

    private void applied(LabelSet after, LabelSetPreview touched) {
        labels = after;
        done = new Done(after.version(), touched);
        choose(kind, List.of());
        reload();
    }

    /** Perhaps somebody else was faster: the effect is looked at again, on the set as it is by now. */
    private void notApplied(Exception cause) {
        tasks.quietly(
                source::labels,
                newest -> {
                    labels = newest;
                    due = tasks.later(PATIENCE, this::askNow);
                },
                e -> {});
        failed(cause);
    }

    private void failed(Exception cause) {
        failure = cause;
        changed.run();
    }
}
