package org.econtacts.analysis;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The intents in the order of an analyser's scores. Place 0 stands for everything that is not in the label set: greetings,
 * remarks, questions to somebody else. Immutable; a new intent goes to the end, so that places never change.
 */
public final class Intents {

    /** The place of what is not in the label set. */
    public static final int NONE = 0;

    private final List<String> ids;
    private final Map<String, Integer> places = new HashMap<>();

    /** The given intents at places 1, 2, …; a repeated id keeps its first place. */
    public Intents(Collection<String> intents) {
        List<String> all = new ArrayList<>();
        all.add("");
        for (String id : intents) {
            if (places.putIfAbsent(id, all.size()) == null) {
                all.add(id);
            }
        }
        ids = List.copyOf(all);
    }

    /** Number of places, the one of {@link #NONE} included. */
    public int size() {
        return ids.size();
    }

    /** The intent at a place; empty at {@link #NONE}. */
    public String id(int place) {
        return ids.get(place);
    }

    /** The place of an intent; -1 when unknown. */
    public int place(String id) {
        Integer place = places.get(id);
        return place == null ? -1 : place;
    }

    /** All ids, without {@link #NONE}. */
    public List<String> ids() {
        return ids.subList(1, ids.size());
    }

    /** The same with one more at the end; itself when the id is known. */
    public Intents with(String id) {
        if (place(id) >= 0) {
            return this;
        }
        List<String> more = new ArrayList<>(ids());
        more.add(id);
        return new Intents(more);
    }
}
