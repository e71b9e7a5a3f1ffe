package org.econtacts.ui.labels.labelling;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.jdt.annotation.Nullable;
import org.econtacts.model.Sample;

/** The samples that are loaded, and which of them is shown. */
final class SampleRows {

    private final List<Sample> rows = new ArrayList<>();
    private int index = -1;

    int size() {
        return rows.size();
    }

    Sample get(int row) {
        return rows.get(row);
    }

    /** Row of the sample shown; -1 when there is none. */
    int index() {
        return index;
    }

    /** The sample shown. */
    @Nullable
    Sample current() {
        return index < 0 ? null : rows.get(index);
    }

    void select(int row) {
        index = Math.clamp(row, rows.isEmpty() ? -1 : 0, rows.size() - 1);
    }

    void clear() {
        rows.clear();
        index = -1;
    }

    /** Takes other rows; the sample shown stays shown if it is among them, else the one now at its place is. */
    void replace(Collection<Sample> samples) {
        Sample shown = current();
        int place = Math.max(0, index);
        rows.clear();
        rows.addAll(samples);
        int again = shown == null ? -1 : find(shown.id());
        select(again < 0 ? place : again);
    }

    /** Adds those that are not there yet. */
    void append(Collection<Sample> samples) {
        Set<String> known = rows.stream().map(Sample::id).collect(Collectors.toSet());
        samples.stream().filter(sample -> !known.contains(sample.id())).forEach(rows::add);
        select(Math.max(0, index));
    }

    /** Takes the sample shown away; the next is shown, or the last. */
    void removeCurrent() {
        rows.remove(index);
        select(index);
    }

    /** Takes a sample away if it is there. */
    void remove(String id) {
        int row = find(id);
        if (row >= 0) {
            rows.remove(row);
            select(row < index ? index - 1 : index);
        }
    }

    /** Puts a sample at a place, or as near as there is one, in place of its former self, and shows it. */
    void put(int row, Sample sample) {
        remove(sample.id());
        int place = Math.clamp(row, 0, rows.size());
        rows.add(place, sample);
        index = place;
    }

    /** Takes the newer state of a sample if it is there. */
    void update(Sample sample) {
        int row = find(sample.id());
        if (row >= 0) {
            rows.set(row, sample);
        }
    }

    boolean contains(String id) {
        return find(id) >= 0;
    }

    private int find(String id) {
        for (int row = 0; row < rows.size(); row++) {
            if (rows.get(row).id().equals(id)) {
                return row;
            }
        }
        return -1;
    }
}
