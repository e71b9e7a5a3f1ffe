package org.econtacts.ui.labels.labelling;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.econtacts.model.SampleOrder;
import org.econtacts.model.SampleState;
import org.econtacts.ui.labels.Messages;
import org.econtacts.ui.widgets.StatePane;

/** What stands in place of the samples while there is none to be shown, and what can be done about it. */
final class LabellingState {

    private final StatePane pane;
    private final LabellingWords words;
    private final LabellingModel model;

    LabellingState(Composite parent, LabellingWords words, LabellingModel model) {
        this.pane = new StatePane(parent);
        this.words = words;
        this.model = model;
    }

    /** Says it as it is now; returns what shows it. */
    Control show() {
        Messages texts = words.texts();
        Exception failure = model.failure();
        if (failure != null
                && model.counts().isOffline()
                && model.filter().order() != SampleOrder.LEAST_CERTAIN_FIRST) {
            pane.say(
                    "warning-large",
                    texts.offline_order_title,
                    texts.offline_order_detail,
                    texts.order_least_certain,
                    () -> model.sort(SampleOrder.LEAST_CERTAIN_FIRST));
        } else if (failure != null) {
            pane.say("warning-large", texts.failed_title, words.why(failure), texts.retry, model::reload);
        } else if (!model.isLoaded()) {
            pane.progress(texts.loading, texts.loading_detail);
        } else if (model.counts().all() == 0) {
            pane.say("tag-large", texts.empty_store_title, texts.empty_store_detail);
        } else if (model.filter().isNarrow()) {
            pane.say(
                    "search-large",
                    texts.empty_found_title,
                    texts.empty_found_detail,
                    texts.empty_see_all,
                    this::showAll);
        } else {
            showEmpty();
        }
        return pane;
    }

    boolean setFocus() {
        return pane.setFocus();
    }

    private void showAll() {
        model.show(model.filter().withText("").withIntent(""));
    }

    private void showEmpty() {
        Messages texts = words.texts();
        switch (model.view()) {
            case UNLABELLED ->
                pane.say(
                        "check-large",
                        texts.empty_unlabelled_title,
                        texts.empty_unlabelled_detail,
                        texts.empty_see_skipped,
                        () -> model.show(SampleState.SKIPPED));
            case SKIPPED -> sayWithWayBack(texts.empty_skipped_title, texts.empty_skipped_detail);
            case LABELLED, OUT_OF_SCOPE, DISPUTED, TO_REFINE, QUARANTINED ->
                sayWithWayBack(texts.empty_labelled_title, texts.empty_labelled_detail);
        }
    }

    private void sayWithWayBack(String sentence, String detail) {
        pane.say(
                "tag-large",
                sentence,
                detail,
                words.texts().empty_see_unlabelled,
                () -> model.show(SampleState.UNLABELLED));
    }
}
