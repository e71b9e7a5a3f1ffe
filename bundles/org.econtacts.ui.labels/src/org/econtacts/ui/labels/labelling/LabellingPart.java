package org.econtacts.ui.labels.labelling;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.eclipse.e4.core.di.annotations.Optional;
import org.eclipse.e4.core.services.events.IEventBroker;
import org.eclipse.e4.core.services.nls.Translation;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.e4.ui.di.UIEventTopic;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.econtacts.model.Intent;
import org.econtacts.model.LabelSet;
import org.econtacts.model.Sample;
import org.econtacts.model.SampleState;
import org.econtacts.sync.CurationAccess;
import org.econtacts.ui.Formats;
import org.econtacts.ui.Notices;
import org.econtacts.ui.Notices.Kind;
import org.econtacts.ui.Notices.Notice;
import org.econtacts.ui.ServerTopics;
import org.econtacts.ui.Session;
import org.econtacts.ui.SessionStart;
import org.econtacts.ui.Timings;
import org.econtacts.ui.UiTasks;
import org.econtacts.ui.keys.KeyScope;
import org.econtacts.ui.keys.KeySheet;
import org.econtacts.ui.keys.SingleKeys;
import org.econtacts.ui.labels.Messages;
import org.econtacts.ui.labels.adjudication.AdjudicationModel;
import org.econtacts.ui.labels.doubts.DoubtModel;
import org.econtacts.ui.labels.labelset.LabelSetModel;
import org.econtacts.ui.labels.labelset.LabelSetSheet;
import org.econtacts.ui.labels.labelset.LabelSetSource;
import org.econtacts.ui.labels.labelset.LabelSetWords;
import org.econtacts.ui.widgets.SessionGate;

/** Brings the labelling page to life: its model, the session, keys, what comes from the server. */
public class LabellingPart {

    @Inject
    private UiTasks tasks;

    @Inject
    private Notices notices;

    @Inject
    private Formats formats;

    @Inject
    private Timings timings;

    @Inject
    @Translation
    private Messages texts;

    private Composite content;
    private @Nullable Session session;
    private @Nullable LabellingModel model;
    private @Nullable KeptSamples kept;
    private @Nullable LabellingWords words;
    private @Nullable LabelKeys keys;
    private Runnable unfollow = () -> {};
    private @Nullable LabellingPage page;

    @PostConstruct
    void create(
            Composite parent,
            SessionStart start,
            @Translation org.econtacts.ui.Messages shared,
            @Optional @Nullable Session open) {
        content = new SessionGate(parent, start, shared).content();
        content.setLayout(new FillLayout());
        Runnable remove = KeyScope.listen(content.getShell(), content::isVisible, this::key);
        content.addDisposeListener(e -> {
            remove.run();
            unfollow.run();
        });
        connect(open);
    }

    /** A session was opened, or another one in its place. */
    @Inject
    void connect(@Optional @Nullable Session open) {
        if (content == null || open == null || open == session) {
            return;
        }
        session = open;
        LabellingWords spoken = new LabellingWords(texts, formats, open.labels(), open.language(), new FormerTitles());
        LabellingModel fresh = new LabellingModel(source(open, spoken), tasks, new Outcome());
        model = fresh;
        LabelKeys given = new LabelKeys(new KeyPreferences(open.account().name(), this::flush));
        keys = given;
        show(open, fresh, spoken, given);
        fresh.reload();
    }

    private void flush(Callable<Boolean> settings) {
        tasks.quietly(settings, done -> {}, e -> notices.show(Notice.of(Kind.WARNING, texts.failed_disk)));
    }

    /** What is labelled while the server is away is kept on this machine, where something can be. */
    private SampleSource source(Session open, LabellingWords spoken) {
        unfollow.run();
        Session.Offline work = open.offline();
        if (work == null) {
            kept = null;
            unfollow = () -> {};
            return new ServerSamples(open.client());
        }
        CurationAccess access = new CurationAccess(
                open.client(), work.store(), work.synchroniser(), open.account().name());
        KeptSamples samples = new KeptSamples(access, spoken);
        kept = samples;
        unfollow = new KeptNews(samples, tasks).follow(work.synchroniser(), content.getDisplay(), this::stands);
        return samples;
    }

    private void stands(KeptSamples.Standing standing) {
        LabellingModel now = model;
        LabellingWords spoken = words;
        if (now != null && spoken != null && kept != null) {
            now.stands(standing.unsent(), standing.offline());
            KeptNews.sentences(standing.news(), spoken)
                    .forEach(sentence -> notices.show(Notice.of(Kind.INFORMATION, sentence)));
        }
    }

    /** The page of that model, in place of the one before. */
    private void show(Session open, LabellingModel shown, LabellingWords spoken, LabelKeys given) {
        LabellingPage old = page;
        if (old != null) {
            old.dispose();
        }
        words = spoken;
        Set<String> intents = spoken.labels().intents().stream().map(Intent::id).collect(Collectors.toSet());
        shown.use(intents);
        given.use(intents);
        AdjudicationModel cases = new AdjudicationModel(new ServerSamples(open.client()), tasks);
        RemarkSource beside = new RemarkSource(open.client());
        RemarkModel remarks = new RemarkModel(beside, tasks);
        DoubtModel doubts = new DoubtModel(beside, tasks);
        LabellingHeading.Does does = new LabellingHeading.Does(this::showLabelSet, this::showBulk, this::changeKey);
        LabellingPage made = new LabellingPage(content, spoken, shown, cases, remarks, doubts, given, does);
        made.time(timings);
        page = made;
        // without them the page is as good, but for one figure, and the names of intents that are gone
        tasks.quietly(open.client()::labelCoverage, made::cover, e -> {});
        tasks.quietly(open.client()::formerIntents, made::learn, e -> {});
        made.refresh();
        content.layout();
    }

    /** The label set has another version: the page is made anew, the work goes on where it is. */
    @Inject
    @Optional
    void labelSetChanged(@UIEventTopic(ServerTopics.LABEL_SET) org.osgi.service.event.Event event) {
        Session open = session;
        if (open != null && event.getProperty(IEventBroker.DATA) != null) {
            tasks.quietly(open.client()::labelSet, this::use, e -> {});
        }
    }

    private void showLabelSet() {
        Session open = session;
        LabellingModel now = model;
        LabellingWords spoken = words;
        if (open != null && now != null && spoken != null) {
            LabelSetModel set =
                    new LabelSetModel(LabelSetSource.of(open.client()), tasks, spoken.labels(), open.language());
            new LabelSetSheet(content.getShell(), new LabelSetWords(texts, formats), set, () -> {
                        now.show(now.filter()
                                .with(SampleState.TO_REFINE)
                                .withText("")
                                .withIntent(""));
                        focus();
                    })
                    .open();
        }
    }

    /** Only with everything sent: the step must be the last one that the server has. */
    private void showBulk() {
        Session open = session;
        LabellingModel now = model;
        LabellingWords spoken = words;
        if (open == null || now == null || spoken == null) {
            return;
        }
        if (!now.isSettled()) {
            notices.show(Notice.of(Kind.INFORMATION, texts.bulk_unsettled));
            return;
        }
        BulkModel bulk = new BulkModel(new ServerSamples(open.client()), tasks, now.filter());
        new BulkSheet(content.getShell(), spoken, bulk, spoken::why, this::labelledAll).open();
    }

    private void changeKey() {
        LabellingPage shown = page;
        LabellingWords spoken = words;
        LabelKeys given = keys;
        String intent = shown == null ? null : shown.pointedAt();
        if (spoken == null || given == null || intent == null) {
            notices.show(Notice.of(Kind.INFORMATION, texts.keysheet_point));
            return;
        }
        KeyChange change = new KeyChange(given, intent, SingleKeys.areOn());
        new KeyChangeSheet(content.getShell(), spoken, given, change).open(this::focus);
    }

    private void labelledAll(long changed) {
        LabellingModel now = model;
        KeptSamples samples = kept;
        if (samples != null) {
            samples.steppedElsewhere();
        }
        if (now != null) {
            now.steppedElsewhere();
        }
        notices.show(Notice.of(Kind.INFORMATION, LabellingWords.fill(texts.bulk_done, formats.number(changed))));
    }

    private void use(LabelSet labels) {
        Session open = session;
        LabellingModel now = model;
        LabellingWords old = words;
        LabelKeys given = keys;
        if (open == null
                || now == null
                || old == null
                || given == null
                || old.labels().equals(labels)) {
            return;
        }
        LabellingWords spoken = old.with(labels);
        KeptSamples samples = kept;
        if (samples != null) {
            samples.use(spoken);
        }
        show(open, now, spoken, given);
    }

    @Inject
    @Optional
    void changed(@UIEventTopic(ServerTopics.SAMPLES) org.osgi.service.event.Event event) {
        LabellingModel now = model;
        if (now != null && event.getProperty(IEventBroker.DATA) instanceof String id) {
            now.connected();
            now.changedElsewhere(id);
            LabellingPage seen = page;
            if (seen != null) {
                seen.changedElsewhere();
            }
        }
    }

    @Inject
    @Optional
    void keysWanted(@UIEventTopic(KeySheet.WANTED) org.osgi.service.event.Event event) {
        LabellingPage now = page;
        boolean asked = event.getProperty(IEventBroker.DATA) != null;
        if (asked && now != null && !now.isDisposed() && now.isVisible()) {
            now.press(LabellingKey.Plain.SHOW_KEYS);
        }
    }

    private boolean key(Event event) {
        LabellingPage now = page;
        if (now == null || now.isDisposed()) {
            return false;
        }
        boolean empty = !now.isSearching() || now.isSearchEmpty();
        LabellingKey key = LabellingKey.of(
                event.keyCode, event.character, event.stateMask, KeyScope.isTyping(event), empty, SingleKeys.areOn());
        if (key != null) {
            timings.begin(Timings.SAMPLE);
            now.press(key);
        }
        return key != null;
    }

    @Focus
    void focus() {
        LabellingPage now = page;
        if (now != null && !now.isDisposed()) {
            now.setFocus();
        } else {
            content.setFocus();
        }
    }

    private final class Outcome implements LabellingListener {

        @Override
        public void changed() {
            LabellingPage now = page;
            if (now != null) {
                now.refresh();
            }
        }

        @Override
        public void conflict(Sample sample) {
            warn(LabellingWords.fill(texts.notice_conflict, LabellingWords.quote(sample.text())));
        }

        @Override
        public void stepWaits() {
            notices.show(Notice.of(Kind.INFORMATION, texts.notice_step_waits));
        }

        @Override
        public void nothingToUndo() {
            notices.show(Notice.of(Kind.INFORMATION, texts.notice_nothing_to_undo));
        }

        @Override
        public void failed(Exception cause) {
            LabellingWords now = words;
            if (now != null) {
                warn(now.why(cause));
            }
        }

        private void warn(String sentence) {
            notices.show(Notice.of(Kind.WARNING, sentence));
        }
    }
}
