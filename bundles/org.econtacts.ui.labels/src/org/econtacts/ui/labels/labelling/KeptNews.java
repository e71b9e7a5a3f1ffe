package org.econtacts.ui.labels.labelling;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.eclipse.swt.widgets.Display;
import org.econtacts.sync.LabelNews;
import org.econtacts.sync.Synchroniser;
import org.econtacts.ui.UiTasks;
import org.econtacts.ui.labels.labelling.KeptSamples.Standing;

/** Tells the page where the work kept on this machine stands, as often as the window can show it. */
final class KeptNews {

    private final KeptSamples samples;
    private final UiTasks tasks;
    private final AtomicBoolean due = new AtomicBoolean();

    KeptNews(KeptSamples samples, UiTasks tasks) {
        this.samples = samples;
        this.tasks = tasks;
    }

    /**
     * Tells now and from now on, on the UI thread.
     *
     * @return ends it
     */
    Runnable follow(Synchroniser synchroniser, Display display, Consumer<Standing> told) {
        Runnable tell = () -> {
            if (due.compareAndSet(false, true) && !display.isDisposed()) {
                display.asyncExec(() -> {
                    due.set(false);
                    tasks.quietly(samples::standing, told, e -> {});
                });
            }
        };
        tell.run();
        return synchroniser.listen(tell);
    }

    /** What became of labels made with an older label set, in one sentence each; none = nothing to say. */
    static List<String> sentences(LabelNews.Told news, LabellingWords words) {
        List<String> sentences = new ArrayList<>();
        news.moved()
                .forEach((move, count) -> sentences.add(LabellingWords.fill(
                        words.texts().news_moved,
                        words.title(move.from()),
                        words.title(move.to()),
                        words.number(count))));
        if (news.vague() > 0) {
            sentences.add(LabellingWords.fill(words.texts().news_vague, words.number(news.vague())));
        }
        return sentences;
    }
}
