package org.econtacts.store.queue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Which message has which words. Messages never change, so it only grows. Not for several threads at once. */
final class TextIndex {

    private final Map<String, Postings> postings = new HashMap<>();
    private final List<String> fresh = new ArrayList<>();
    private String[] sorted = {};

    /** Adds a message; numbers must grow. */
    void add(int number, List<String> texts) {
        for (String text : texts) {
            FoldedText.words(text, word -> add(number, word));
        }
    }

    private void add(int number, String word) {
        Postings list = postings.get(word);
        if (list == null) {
            list = new Postings();
            postings.put(word, list);
            fresh.add(word);
        }
        list.add(number);
    }

    /** The messages in which every one of the words begins a word. */
    BitSet find(List<String> beginnings) {
        sort();
        BitSet found = new BitSet();
        boolean first = true;
        for (String beginning : new LinkedHashSet<>(beginnings)) {
            if (!first && found.isEmpty()) {
                break;
            }
            BitSet one = new BitSet();
            for (int i = from(beginning); i < sorted.length && sorted[i].startsWith(beginning); i++) {
                Objects.requireNonNull(postings.get(sorted[i])).addTo(one);
            }
            if (first) {
                found = one;
                first = false;
            } else {
                found.and(one);
            }
        }
        return found;
    }

    private int from(String beginning) {
        int place = Arrays.binarySearch(sorted, beginning);
        return place < 0 ? -place - 1 : place;
    }

    /** New words are sorted among the old ones when they are asked for: a merge of two runs, not a sort. */
    private void sort() {
        if (fresh.isEmpty()) {
            return;
        }
        fresh.sort(null);
        String[] all = Arrays.copyOf(sorted, sorted.length + fresh.size());
        for (int i = 0; i < fresh.size(); i++) {
            all[sorted.length + i] = fresh.get(i);
        }
        Arrays.sort(all);
        sorted = all;
        fresh.clear();
    }
}
