package org.econtacts.store.labels;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.econtacts.model.SampleDoubt;
import org.econtacts.model.SampleDoubt.Verdict;

/** What becomes of a text and its doubts when a person settles one of them. */
public final class DoubtSettling {

    private DoubtSettling() {}

    /**
     * A text with its doubts.
     *
     * @param doubts by their place
     */
    public record Doubted(String text, List<SampleDoubt> doubts) {}

    /**
     * Masks a doubtful piece, or says that it is an ordinary word.
     *
     * @param place of the doubt
     * @param curator account of who says so
     * @return empty when there is no such doubt, or it is settled otherwise
     */
    public static Optional<Doubted> settle(Doubted before, int place, boolean mask, String curator) {
        SampleDoubt doubt = before.doubts().stream()
                .filter(each -> each.place() == place)
                .findFirst()
                .orElse(null);
        Verdict wanted = mask ? Verdict.MASKED : Verdict.FINE;
        if (doubt == null
                || doubt.verdict() == Verdict.OPEN
                        && doubt.end() > before.text().length()) {
            return Optional.empty();
        }
        if (doubt.verdict() != Verdict.OPEN) {
            return doubt.verdict() == wanted ? Optional.of(before) : Optional.empty();
        }
        String mark = mask ? mark(before.text(), doubt.word()) : before.text().substring(doubt.start(), doubt.end());
        int longer = mark.length() - (doubt.end() - doubt.start());
        String text =
                before.text().substring(0, doubt.start()) + mark + before.text().substring(doubt.end());
        List<SampleDoubt> doubts = new ArrayList<>();
        for (SampleDoubt each : before.doubts()) {
            doubts.add(
                    each == doubt
                            ? settled(doubt, longer, wanted, curator)
                            : each.start() >= doubt.end() ? each.moved(longer) : each);
        }
        return Optional.of(new Doubted(text, doubts));
    }

    private static SampleDoubt settled(SampleDoubt doubt, int longer, Verdict verdict, String curator) {
        return new SampleDoubt(
                doubt.place(),
                doubt.start(),
                doubt.end() + longer,
                doubt.kind(),
                doubt.word(),
                doubt.reason(),
                verdict,
                curator);
    }

    /** The next mark of that word. */
    private static String mark(String text, String word) {
        int last = 0;
        Matcher known =
                Pattern.compile("\\[" + Pattern.quote(word) + "_(\\d{1,6})]").matcher(text);
        while (known.find()) {
            last = Math.max(last, Integer.parseInt(known.group(1)));
        }
        return "[" + word + "_" + (last + 1) + "]";
    }
}
