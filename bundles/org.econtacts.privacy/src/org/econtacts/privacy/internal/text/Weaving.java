package org.econtacts.privacy.internal.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.econtacts.privacy.Anonymised;
import org.econtacts.privacy.Doubt;
import org.econtacts.privacy.Kind;
import org.econtacts.privacy.Mark;
import org.econtacts.privacy.Reason;

/** Puts marks in the place of what was found. */
public final class Weaving {

    private static final String DOUBT = "DOUTE";

    private final String text;
    private final Map<Kind, Map<String, String>> labels = new EnumMap<>(Kind.class);
    private final Map<String, String> doubtful = new HashMap<>();
    private final StringBuilder out = new StringBuilder();
    private final List<Mark> marks = new ArrayList<>();
    private final List<Doubt> doubts = new ArrayList<>();

    public Weaving(String text) {
        this.text = text;
    }

    /** Of findings that overlap, the one that begins first, or else the longest, counts. */
    public Anonymised weave(List<Finding> findings) {
        List<Finding> ordered = new ArrayList<>(findings);
        ordered.sort(Comparator.comparingInt(Finding::start).thenComparing(Finding::end, Comparator.reverseOrder()));
        int at = 0;
        for (Finding each : ordered) {
            if (each.start() >= at) {
                out.append(text, at, each.start());
                place(each);
                at = each.end();
            }
        }
        out.append(text, at, text.length());
        return new Anonymised(out.toString(), marks, doubts);
    }

    private void place(Finding found) {
        int at = out.length();
        Reason doubt = found.doubt();
        if (doubt == null) {
            Map<String, String> known = labels.computeIfAbsent(found.kind(), kind -> new HashMap<>());
            String label = label(found.kind().word(), known, found.key());
            marks.add(new Mark(found.kind(), label, found.start(), found.end(), at));
            out.append(label);
            return;
        }
        String label = found.left() ? "" : label(DOUBT, doubtful, found.kind() + found.key());
        doubts.add(new Doubt(found.kind(), doubt, found.start(), found.end(), label, at));
        out.append(found.left() ? text.substring(found.start(), found.end()) : label);
    }

    private static String label(String word, Map<String, String> known, String key) {
        return known.computeIfAbsent(key, each -> "[" + word + "_" + (known.size() + 1) + "]");
    }
}
