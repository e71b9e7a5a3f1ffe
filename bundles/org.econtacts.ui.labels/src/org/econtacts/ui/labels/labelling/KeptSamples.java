package org.econtacts.ui.labels.labelling;

import java.io.IOException;
import org.econtacts.client.ClientException;
import org.econtacts.model.Flag;
import org.econtacts.model.Sample;
import org.econtacts.model.SampleState;
import org.econtacts.protocol.LabelOrder;
import org.econtacts.protocol.SampleList;
import org.econtacts.protocol.StepView;
import org.econtacts.sync.CurationAccess;
import org.econtacts.sync.LabelNews;

/** The samples of the server, and what is kept of them on this machine: labelling goes on while the server is away. */
final class KeptSamples implements SampleSource {

    /** So much of a text stands beside its label in the list of what waits. */
    private static final int NAMED = 34;

    private final CurationAccess access;
    private volatile LabellingWords words;

    /** @param words name what waits */
    KeptSamples(CurationAccess access, LabellingWords words) {
        this.access = access;
        this.words = words;
    }

    /** The label set has changed. */
    void use(LabellingWords others) {
        words = others;
    }

    @Override
    public Loaded load(SampleFilter wanted, long offset, int limit) throws ClientException {
        CurationAccess.Wanted asked =
                new CurationAccess.Wanted(wanted.state(), wanted.order(), wanted.text(), wanted.intent());
        SampleList page = access.samples(asked, offset, limit);
        return new Loaded(page, access.all(page));
    }

    @Override
    public Sample label(Sample seen, LabelOrder order) throws IOException {
        return access.label(seen, order, title(seen, order));
    }

    private String title(Sample seen, LabelOrder order) {
        SampleState state = order.flag() == Flag.PERSONAL_DATA ? SampleState.QUARANTINED : order.state();
        String said = state == SampleState.LABELLED
                ? String.join(", ", order.labels().stream().map(words::title).toList())
                : words.view(state);
        return LabellingWords.fill(words.texts().kept_label, said, LabellingWords.quote(seen.text(), NAMED));
    }

    @Override
    public StepView undo(String event) throws ClientException, IOException {
        return step(event, false);
    }

    @Override
    public StepView redo(String event) throws ClientException, IOException {
        return step(event, true);
    }

    private StepView step(String event, boolean redo) throws ClientException, IOException {
        String pattern = redo ? words.texts().kept_redo : words.texts().kept_undo;
        return access.step(event, redo, text -> LabellingWords.fill(pattern, LabellingWords.quote(text)));
    }

    /** Something was done on the server directly. */
    void steppedElsewhere() {
        access.steppedElsewhere();
    }

    /**
     * Where the work stands.
     *
     * @param offline whether the server is away
     * @param unsent how many steps are kept on this machine only
     * @param news what became of labels made with an older label set
     */
    record Standing(boolean offline, int unsent, LabelNews.Told news) {}

    Standing standing() {
        return new Standing(access.isOffline(), access.unsent(), access.news());
    }
}
