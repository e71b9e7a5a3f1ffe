package org.econtacts.ui.desk.suggestions;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.e4.core.di.annotations.Optional;
import org.eclipse.e4.core.services.nls.Translation;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.econtacts.model.Arm;
import org.econtacts.model.IntentScore;
import org.econtacts.protocol.MessageView;
import org.econtacts.protocol.SuggestionView;
import org.econtacts.ui.Formats;
import org.econtacts.ui.Session;
import org.econtacts.ui.UiTasks;
import org.econtacts.ui.desk.DeskActions;
import org.econtacts.ui.desk.DeskModel;
import org.econtacts.ui.desk.Messages;
import org.econtacts.ui.desk.Work;
import org.econtacts.ui.desk.shortcuts.DeskAction;
import org.econtacts.ui.theme.Fonts;
import org.econtacts.ui.theme.Palette;
import org.econtacts.ui.widgets.Access;
import org.econtacts.ui.widgets.Banner;
import org.econtacts.ui.widgets.FlatButton;
import org.econtacts.ui.widgets.StatePane;

/** Up to three suggested answers, or that none is reliable; and the search over all approved answers. */
public class SuggestionsPart {

    @Inject
    private DeskModel desk;

    @Inject
    private DeskActions actions;

    @Inject
    @Translation
    private Messages texts;

    private SuggestionWords words;
    private Formats formats;
    private Map<String, String> intents = Map.of();
    private Composite outer;
    private StackLayout stack;
    private ScrolledComposite scroll;
    private Composite list;
    private Banner contested;
    private StatePane state;
    private TemplateSearch search;
    private FlatButton toggle;
    private Label heading;
    private boolean suggested;
    private final List<SuggestionCard> cards = new ArrayList<>();
    private @Nullable List<SuggestionView> shown;

    @PostConstruct
    void create(Composite parent, Formats shared, UiTasks tasks, @Optional Session session) {
        formats = shared;
        words = new SuggestionWords(texts, formats);
        Composite page = new Composite(parent, SWT.NONE);
        page.setBackground(Palette.MIST);
        page.setBackgroundMode(SWT.INHERIT_DEFAULT);
        GridLayout layout = new GridLayout(2, false);
        layout.marginWidth = 14;
        layout.marginHeight = 10;
        layout.verticalSpacing = 8;
        page.setLayout(layout);
        heading = new Label(page, SWT.NONE);
        heading.setText(texts.suggestions_heading);
        heading.setFont(Fonts.heading());
        heading.setForeground(Palette.INK);
        heading.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        toggle = new FlatButton(page, FlatButton.Look.QUIET)
                .text(texts.search_open)
                .hint(texts.key_search)
                .onSelect(this::toggleSearch);
        Access.id(toggle, "template-search-open");
        outer = new Composite(page, SWT.NONE);
        outer.setBackground(Palette.MIST);
        outer.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true, 2, 1));
        stack = new StackLayout();
        outer.setLayout(stack);
        createList();
        state = Access.id(new StatePane(outer), "suggestions-state");
        search = new TemplateSearch(outer, desk, tasks, texts, this::closeSearch);
        actions.define(DeskAction.SEARCH_TEMPLATES, this::openSearch);
        actions.define(DeskAction.EXPLAIN, this::explainChosen);
        desk.listen(this::changed);
        connect(session);
        refresh();
    }

    private void createList() {
        scroll = new ScrolledComposite(outer, SWT.V_SCROLL);
        scroll.setExpandHorizontal(true);
        scroll.setExpandVertical(true);
        scroll.setBackground(Palette.MIST);
        list = new Composite(scroll, SWT.NONE);
        list.setBackground(Palette.MIST);
        GridLayout layout = new GridLayout();
        layout.marginWidth = layout.marginHeight = 0;
        layout.verticalSpacing = 10;
        list.setLayout(layout);
        contested = Access.id(new Banner(list, 1), "suggestions-contested");
        scroll.setContent(list);
        scroll.addListener(SWT.Resize, e -> fit());
        scroll.getVerticalBar().setIncrement(30);
    }

    private void fit() {
        int width = scroll.getClientArea().width;
        scroll.setMinSize(list.computeSize(width, SWT.DEFAULT));
    }

    @Inject
    void connect(@Optional Session session) {
        if (session != null) {
            intents = session.intentTitles();
        }
    }

    private void changed(DeskModel.Change change) {
        if (!outer.isDisposed()) {
            switch (change) {
                case MESSAGE, ANSWER, LEASE -> refresh();
                case TYPED, DRAFT -> {
                    // the editor's affair
                }
            }
        }
    }

    private void refresh() {
        Work work = desk.work();
        MessageView view = work == null ? null : work.view();
        suggested =
                view != null && !view.suggestions().isEmpty() && view.showing().arm() != Arm.CONTROL;
        if (stack.topControl == search.control()
                && view != null
                && search.isFor(view.message().id())) {
            return;
        }
        if (work == null || view == null) {
            shown = null;
            state.say("star-large", texts.suggestions_none_yet, "");
            top(state);
        } else if (view.showing().arm() == Arm.CONTROL) {
            shown = null;
            state.say(
                    "chart-large",
                    texts.suggestions_control,
                    texts.suggestions_control_detail,
                    texts.search_open + "  " + texts.key_search,
                    this::openSearch);
            top(state);
        } else if (view.suggestions().isEmpty()) {
            shown = null;
            state.say(
                    "search-large",
                    texts.suggestions_unreliable,
                    best(view),
                    texts.search_open + "  " + texts.key_search,
                    this::openSearch);
            top(state);
        } else {
            show(work, view);
            top(scroll);
        }
    }

    /** What comes nearest, without recommending it. */
    private String best(MessageView view) {
        if (view.best().isEmpty()) {
            return texts.suggestions_unreliable_detail;
        }
        IntentScore nearest = view.best().getFirst();
        return MessageFormat.format(
                texts.suggestions_nearest,
                intents.getOrDefault(nearest.intent(), nearest.intent()),
                formats.percent(nearest.probability()));
    }

    private void show(Work work, MessageView view) {
        if (!view.suggestions().equals(shown)) {
            shown = view.suggestions();
            cards.forEach(Control::dispose);
            cards.clear();
            for (SuggestionView suggestion : view.suggestions()) {
                SuggestionCard card = new SuggestionCard(
                        list,
                        suggestion,
                        view.verdicts(),
                        words,
                        texts,
                        intents,
                        new SuggestionCard.Uses(
                                () -> desk.choose(suggestion.suggestion().rank()), () -> explain(view, suggestion)));
                card.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
                cards.add(card);
            }
            scroll.setOrigin(0, 0);
        }
        contested.say("warning-tint", view.showing().contested() ? texts.suggestions_contested : "");
        for (int i = 0; i < cards.size(); i++) {
            SuggestionView suggestion = view.suggestions().get(i);
            boolean chosen =
                    work.answer().suggestionId().equals(suggestion.suggestion().id());
            cards.get(i).state(chosen, work.isRejected(suggestion));
        }
        list.layout(true, true);
        fit();
    }

    /** The chosen suggestion, or the best as long as none is chosen. */
    private void explainChosen() {
        Work work = desk.work();
        MessageView view = work == null ? null : work.view();
        if (work == null || view == null || !suggested) {
            desk.hinder();
            return;
        }
        SuggestionView chosen = work.answer().suggestion();
        explain(view, chosen == null ? view.suggestions().getFirst() : chosen);
    }

    private void explain(MessageView view, SuggestionView suggestion) {
        Explanation explanation = new Explanation.Writer(texts, words, intents).write(suggestion, view);
        new ExplanationSheet(outer.getShell(), explanation, texts).open();
    }

    private void top(Control control) {
        stack.topControl = control;
        boolean searching = control == search.control();
        heading.setText(searching ? texts.search_heading : texts.suggestions_heading);
        toggle.setVisible(searching || suggested);
        toggle.text(searching ? texts.search_close : texts.search_open);
        toggle.hint(searching ? texts.key_escape : texts.key_search);
        outer.layout();
        toggle.requestLayout();
    }

    private void toggleSearch() {
        if (stack.topControl == search.control()) {
            closeSearch();
        } else {
            openSearch();
        }
    }

    private void openSearch() {
        Work work = desk.work();
        if (work != null && work.view() != null) {
            top(search.control());
            search.open(work.id());
        }
    }

    private void closeSearch() {
        stack.topControl = state;
        refresh();
        actions.perform(DeskAction.EDIT);
    }

    @Focus
    void focus() {
        stack.topControl.setFocus();
    }
}
