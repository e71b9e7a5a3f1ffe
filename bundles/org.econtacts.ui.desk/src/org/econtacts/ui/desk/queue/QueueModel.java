package org.econtacts.ui.desk.queue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.eclipse.jdt.annotation.Nullable;
import org.econtacts.client.QueueFilter;
import org.econtacts.protocol.QueueLine;
import org.econtacts.protocol.QueueView;
import org.econtacts.ui.UiTasks;
import org.econtacts.ui.desk.DeskServer;
import org.econtacts.ui.desk.NotDoneException;

/**
 * The queue as the window sees it: a result of any size, of which only the pages that were looked at are here, and the
 * one message at hand. UI thread only.
 */
public final class QueueModel {

    /** What happened to it. */
    public enum Change {
        /** The number of rows, or all of them. */
        SIZE,
        /** What some rows say. */
        ROWS,
        /** Which row is at hand. */
        SELECTION,
        /** It cannot be loaded, see {@link #problem}; or it can again. */
        PROBLEM
    }

    static final int PAGE = 200;
    static final int PAGES_KEPT = 20;
    private static final Duration PREPARING = Duration.ofSeconds(1);
    private static final Duration COALESCE = Duration.ofMillis(300);

    /** A stretch of the result, and whether the server is still preparing an empty one. */
    private record Answer(QueueView view, boolean preparing) {}

    /** Rows as they were loaded in one generation of the result. */
    private record Page(List<QueueLine> rows, int generation) {}

    private final UiTasks tasks;
    private final String loading;
    private final List<Consumer<Change>> listeners = new CopyOnWriteArrayList<>();
    private final Map<Integer, Page> pages = new LinkedHashMap<>(PAGES_KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, Page> eldest) {
            return size() > PAGES_KEPT;
        }
    };
    private final Set<Integer> underway = new HashSet<>();
    private final Set<String> decided = new HashSet<>();
    private @Nullable DeskServer server;
    private QueueFilter filter = QueueFilter.OPEN;
    private long total = -1;
    private int generation;
    private int selectedIndex = -1;
    private @Nullable String selectedId;
    private @Nullable Exception problem;
    private boolean refreshing;
    private int wantedIndex = -1;
    private boolean preparing;

    /**
     * @param tasks runs the calls to the server
     * @param loading what the status line says meanwhile
     */
    public QueueModel(UiTasks tasks, String loading) {
        this.tasks = tasks;
        this.loading = loading;
    }

    /** Calls the listener after each change. */
    public void listen(Consumer<Change> listener) {
        listeners.add(listener);
    }

    /** Uses a server from now on, and shows its queue from the start. */
    public void connect(DeskServer newServer) {
        server = newServer;
        restart();
    }

    /** What is shown. */
    public QueueFilter filter() {
        return filter;
    }

    /** Shows another result; the message at hand stays if it is in the new one. */
    public void filter(QueueFilter newFilter) {
        if (!newFilter.equals(filter)) {
            filter = newFilter;
            restart();
        }
    }

    private void restart() {
        generation++;
        pages.clear();
        underway.clear();
        decided.clear();
        selectedIndex = -1;
        load(0);
    }

    /** Size of the whole result; 0 while it is not known. */
    public int size() {
        return Math.clamp(total, 0, Integer.MAX_VALUE);
    }

    /** Whether the result has been loaded once. */
    public boolean isLoaded() {
        return total >= 0;
    }

    /** Whether it is empty because the server is still preparing. */
    public boolean isPreparing() {
        return preparing;
    }

    /** Why the last load failed; null when it did not. */
    public @Nullable Exception problem() {
        return problem;
    }

    /** The row, or null while it is being loaded; asking for it loads it. */
    public @Nullable QueueLine row(int index) {
        Page page = pages.get(index / PAGE);
        if (problem == null && (page == null || page.generation != generation)) {
            load(index / PAGE);
        }
        int place = index % PAGE;
        return page == null || place >= page.rows.size() ? null : page.rows.get(place);
    }

    private @Nullable QueueLine loaded(int index) {
        if (index < 0) {
            return null;
        }
        Page page = pages.get(index / PAGE);
        int place = index % PAGE;
        return page == null || place >= page.rows.size() ? null : page.rows.get(place);
    }

    private void load(int number) {
        DeskServer source = server;
        if (source == null || !underway.add(number)) {
            return;
        }
        int asked = generation;
        QueueFilter wanted = filter;
        tasks.run(
                loading,
                () -> ask(source, wanted, number),
                answer -> loaded(number, asked, answer),
                e -> failed(number, asked, e));
    }

    private static Answer ask(DeskServer source, QueueFilter wanted, int number) throws NotDoneException {
        QueueView view = source.queue(wanted, (long) number * PAGE, PAGE);
        return new Answer(view, view.total() == 0 && source.isPreparing());
    }

    private void loaded(int number, int asked, Answer answer) {
        QueueView view = answer.view;
        if (asked != generation) {
            underway.remove(number);
            return;
        }
        underway.remove(number);
        pages.put(number, new Page(view.rows(), asked));
        boolean resized = total != view.total();
        total = view.total();
        preparing = answer.preparing;
        if (preparing) {
            tasks.later(PREPARING, this::refresh);
        }
        boolean recovered = problem != null;
        problem = null;
        relocate();
        fire(resized ? Change.SIZE : Change.ROWS);
        if (recovered) {
            fire(Change.PROBLEM);
        }
        if (wantedIndex >= 0 && loaded(wantedIndex) != null) {
            selectWhenLoaded(wantedIndex);
        }
        if (selectedId == null && total > 0 && loaded(0) != null) {
            select(Math.max(0, firstOpen(0)));
        }
    }

    private void failed(int number, int asked, Exception e) {
        underway.remove(number);
        if (asked == generation) {
            problem = e;
            fire(Change.PROBLEM);
        }
    }

    /** Finds the message at hand again after rows have come or gone. */
    private void relocate() {
        String id = selectedId;
        if (id == null || isAt(selectedIndex, id)) {
            return;
        }
        for (Map.Entry<Integer, Page> each : List.copyOf(pages.entrySet())) {
            List<QueueLine> rows = each.getValue().rows;
            for (int i = 0; i < rows.size() && each.getValue().generation == generation; i++) {
                if (rows.get(i).id().equals(id)) {
                    selectedIndex = each.getKey() * PAGE + i;
                    fire(Change.SELECTION);
                    return;
                }
            }
        }
        Page page = pages.get(Math.max(0, selectedIndex) / PAGE);
        if (page != null && page.generation == generation && loaded(selectedIndex) != null) {
            // it has left the result: the row now in its place comes next
            selectedIndex--;
        }
    }

    private boolean isAt(int index, String id) {
        QueueLine line = loaded(index);
        return line != null && line.id().equals(id);
    }

    /** Loads again what is shown, soon and once however often it is asked for; old rows stay until the new ones come. */
    public void refresh() {
        if (refreshing || server == null) {
            return;
        }
        refreshing = true;
        tasks.later(COALESCE, () -> {
            refreshing = false;
            generation++;
            underway.clear();
            load(Math.max(0, selectedIndex) / PAGE);
            fire(Change.ROWS);
        });
    }

    /** Index of the message at hand, -1 for none. */
    public int selectedIndex() {
        return selectedIndex;
    }

    /** The message at hand, null for none. */
    public @Nullable String selectedId() {
        return selectedId;
    }

    /** Takes the row as the message at hand. */
    public void select(int index) {
        QueueLine line = index < 0 || index >= size() ? null : row(index);
        if (line == null || line.id().equals(selectedId) && index == selectedIndex) {
            return;
        }
        selectedIndex = index;
        selectedId = line.id();
        fire(Change.SELECTION);
    }

    /** Takes the row as the message at hand, as soon as it is here. */
    public void selectWhenLoaded(int index) {
        wantedIndex = -1;
        if (index >= 0 && index < size() && row(index) == null) {
            wantedIndex = index;
        } else {
            select(index);
        }
    }

    /** Takes a message as the one at hand that may not be among the rows here, for example to see it again. */
    public void show(String id) {
        selectedId = id;
        relocate();
        fire(Change.SELECTION);
    }

    /** Goes to the next row that is still to be done; stays when there is none. */
    public boolean next() {
        return go(firstOpen(selectedIndex + 1));
    }

    /** Goes to the row before that is still to be done; stays when there is none. */
    public boolean previous() {
        int index = selectedIndex - 1;
        while (index >= 0 && isDecided(loaded(index))) {
            index--;
        }
        return go(index);
    }

    private boolean go(int index) {
        if (index < 0 || index >= size()) {
            return false;
        }
        select(index);
        return true;
    }

    private int firstOpen(int from) {
        int index = from;
        while (index < size() && isDecided(loaded(index))) {
            index++;
        }
        return index < size() ? index : -1;
    }

    /** The ids of the next rows to be done after the one at hand, as far as they are here. */
    public List<String> upcoming(int count) {
        List<String> ids = new ArrayList<>();
        for (int index = selectedIndex + 1; ids.size() < count && index < size(); index++) {
            QueueLine line = loaded(index);
            if (line == null) {
                break;
            }
            if (!decided.contains(line.id())) {
                ids.add(line.id());
            }
        }
        return ids;
    }

    /** Whether an answer to it is on its way from here. */
    public boolean isDecided(@Nullable QueueLine line) {
        return line != null && decided.contains(line.id());
    }

    /** An answer to it is on its way: it is passed over, and leaves with the next refresh. */
    public void decided(String id) {
        decided.add(id);
        fire(Change.ROWS);
    }

    /** The answer did not go out after all. */
    public void reopened(String id) {
        decided.remove(id);
        refresh();
    }

    private void fire(Change change) {
        listeners.forEach(listener -> listener.accept(change));
    }
}
