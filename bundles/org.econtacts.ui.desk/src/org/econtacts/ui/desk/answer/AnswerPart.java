package org.econtacts.ui.desk.answer;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import java.text.MessageFormat;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.e4.core.di.annotations.Optional;
import org.eclipse.e4.core.services.nls.Translation;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.econtacts.model.Template;
import org.econtacts.protocol.MessageView;
import org.econtacts.protocol.SuggestionView;
import org.econtacts.sync.SyncStatus;
import org.econtacts.ui.Formats;
import org.econtacts.ui.Session;
import org.econtacts.ui.StatusBoard;
import org.econtacts.ui.desk.DeskActions;
import org.econtacts.ui.desk.DeskModel;
import org.econtacts.ui.desk.Messages;
import org.econtacts.ui.desk.SuggestionTitle;
import org.econtacts.ui.desk.Work;
import org.econtacts.ui.desk.shortcuts.DeskAction;
import org.econtacts.ui.theme.Fonts;
import org.econtacts.ui.theme.Palette;
import org.econtacts.ui.widgets.Access;
import org.econtacts.ui.widgets.Banner;
import org.econtacts.ui.widgets.FlatButton;

/** The answer to the message at hand: the editor, what is missing in it, and what can be done with it. */
public class AnswerPart {

    @Inject
    private DeskModel desk;

    @Inject
    private DeskActions actions;

    @Inject
    private StatusBoard board;

    @Inject
    private Formats formats;

    @Inject
    @Translation
    private Messages texts;

    private Composite page;
    private Label origin;
    private Label saved;
    private Banner banner;
    private IntentChooser intent;
    private AnswerEditor editor;
    private AnswerButtons buttons;
    private @Nullable String shownId;

    @PostConstruct
    void create(Composite parent, @Optional Session session) {
        page = new Composite(parent, SWT.NONE);
        page.setBackground(Palette.PAPER);
        page.setBackgroundMode(SWT.INHERIT_DEFAULT);
        GridLayout layout = new GridLayout(2, false);
        layout.marginWidth = 16;
        layout.marginHeight = 10;
        layout.verticalSpacing = 8;
        page.setLayout(layout);
        heading();
        saved = Access.id(new Label(page, SWT.RIGHT), "answer-saved");
        saved.setFont(Fonts.small());
        saved.setForeground(Palette.MUTED);
        saved.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        createOrigin();
        intent = new IntentChooser(page, texts, desk::nameIntent);
        intent.connect(session);
        editor = new AnswerEditor(page, texts, desk::type, () -> actions.perform(DeskAction.QUEUE));
        editor.control().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true, 2, 1));
        banner = Access.id(new Banner(page, 2), "answer-gaps");
        buttons = new AnswerButtons(page, actions, texts);
        buttons.control().setLayoutData(new GridData(SWT.FILL, SWT.BOTTOM, true, false, 2, 1));
        actions.define(DeskAction.EDIT, this::edit);
        actions.define(DeskAction.NEXT_GAP, this::nextGap);
        actions.define(DeskAction.NAME_INTENT, intent::focus);
        actions.define(DeskAction.UNDO, this::undo);
        desk.listen(this::changed);
        replace();
    }

    /** As high as its neighbour's, which has a button beside it, so that the two stand on one line. */
    private void heading() {
        Label heading = new Label(page, SWT.NONE);
        heading.setText(texts.answer_heading);
        heading.setFont(Fonts.heading());
        heading.setForeground(Palette.INK);
        GridData data = new GridData(SWT.LEFT, SWT.CENTER, false, false);
        FlatButton beside = new FlatButton(page, FlatButton.Look.QUIET);
        int spare = beside.computeSize(SWT.DEFAULT, SWT.DEFAULT).y - heading.computeSize(SWT.DEFAULT, SWT.DEFAULT).y;
        beside.dispose();
        data.verticalIndent = Math.max(0, spare / 2);
        heading.setLayoutData(data);
    }

    private void createOrigin() {
        origin = Access.id(new Label(page, SWT.WRAP), "answer-origin");
        origin.setFont(Fonts.small());
        origin.setForeground(Palette.MUTED);
        GridData data = new GridData(SWT.FILL, SWT.TOP, true, false, 2, 1);
        data.widthHint = 100;
        origin.setLayoutData(data);
    }

    @Inject
    void connect(@Optional Session session) {
        if (intent != null) {
            intent.connect(session);
        }
    }

    private void changed(DeskModel.Change change) {
        if (page.isDisposed()) {
            return;
        }
        switch (change) {
            case MESSAGE -> {
                Work work = desk.work();
                String id = work == null ? null : work.id();
                if (work == null
                        || id == null
                        || !id.equals(shownId)
                        || !editor.text().equals(work.answer().text())) {
                    replace();
                } else {
                    describe();
                }
            }
            case ANSWER -> replace();
            case TYPED, LEASE, DRAFT -> describe();
        }
    }

    private void replace() {
        Work work = desk.work();
        shownId = work == null ? null : work.id();
        editor.show(work == null ? AnswerModel.empty() : work.answer());
        describe();
    }

    private void describe() {
        Work work = desk.work();
        boolean editable = work != null && work.isEditable();
        AnswerModel answer = work == null ? AnswerModel.empty() : work.answer();
        editor.editable(editable);
        editor.markGaps(answer.gaps());
        origin.setText(
                work == null || work.view() == null ? "" : origin(work, answer).replace("&", "&&"));
        intent.show(work);
        banner.say("warning-tint", editable ? missing(answer.gaps()) : "");
        buttons.update(editable, answer.suggestion() != null, !answer.text().isBlank());
        String draft = draft(work);
        saved.setText(draft);
        board.draft(draft);
        page.layout();
    }

    private String origin(Work work, AnswerModel answer) {
        SuggestionView suggestion = answer.suggestion();
        Template template = answer.template();
        if (suggestion != null) {
            String pattern = answer.isEdited() ? texts.origin_suggestion_edited : texts.origin_suggestion;
            return MessageFormat.format(pattern, suggestion.suggestion().rank(), SuggestionTitle.of(suggestion, texts));
        }
        if (template != null) {
            return MessageFormat.format(texts.origin_template, template.title());
        }
        MessageView view = work.view();
        if (answer.text().isBlank() && view != null && !view.suggestions().isEmpty()) {
            return texts.origin_not_chosen;
        }
        return answer.text().isBlank() ? texts.origin_none : texts.origin_free;
    }

    private String missing(List<AnswerModel.Gap> gaps) {
        if (gaps.isEmpty()) {
            return "";
        }
        String names = gaps.stream()
                .map(gap -> gap.name().replace('_', ' '))
                .distinct()
                .collect(Collectors.joining(", "));
        return MessageFormat.format(texts.answer_gaps, names);
    }

    private String draft(@Nullable Work work) {
        if (work == null) {
            return "";
        }
        if (desk.isDraftWaiting()) {
            SyncStatus kept = board.sync();
            return kept != null && kept.readOnly() ? texts.draft_not_kept : texts.draft_waiting;
        }
        Instant at = work.savedAt();
        return at == null ? "" : MessageFormat.format(texts.draft_saved, formats.time(at));
    }

    private void edit() {
        editor.control().setFocus();
    }

    private void nextGap() {
        Work work = desk.work();
        if (work != null) {
            editor.goTo(work.answer().gapFrom(editor.selectionEnd()));
        }
    }

    /** In the editor, what was typed; else, or when nothing was typed, the last sending. */
    private void undo() {
        if (!editor.control().isFocusControl() || !editor.undo()) {
            desk.undo();
        }
    }

    @Focus
    void focus() {
        editor.control().setFocus();
    }
}
