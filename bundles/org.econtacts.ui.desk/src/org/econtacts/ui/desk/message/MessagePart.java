package org.econtacts.ui.desk.message;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import java.text.MessageFormat;
import java.util.List;
import org.eclipse.e4.core.di.annotations.Optional;
import org.eclipse.e4.core.services.events.IEventBroker;
import org.eclipse.e4.core.services.nls.Translation;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.econtacts.model.Field;
import org.econtacts.model.Message;
import org.econtacts.model.MessageStatus;
import org.econtacts.model.Office;
import org.econtacts.protocol.Letter;
import org.econtacts.protocol.MessageView;
import org.econtacts.ui.Formats;
import org.econtacts.ui.ServerTopics;
import org.econtacts.ui.Session;
import org.econtacts.ui.Timings;
import org.econtacts.ui.desk.DeskModel;
import org.econtacts.ui.desk.Messages;
import org.econtacts.ui.desk.NotDoneException;
import org.econtacts.ui.desk.Work;
import org.econtacts.ui.theme.Fonts;
import org.econtacts.ui.theme.Palette;
import org.econtacts.ui.widgets.Access;
import org.econtacts.ui.widgets.Banner;
import org.econtacts.ui.widgets.FlatButton;
import org.econtacts.ui.widgets.StatePane;

/** The message at hand: who wrote it, what about, the exchange so far, and the words that decided. */
public class MessagePart {

    @Inject
    private DeskModel desk;

    @Inject
    private Formats formats;

    @Inject
    private IEventBroker broker;

    @Inject
    private Timings timings;

    @Inject
    @Translation
    private Messages texts;

    private @Nullable Session session;
    private Composite outer;
    private StackLayout stack;
    private StatePane state;
    private Composite page;
    private Banner banner;
    private Banner transfer;
    private StyledText subject;
    private Label meta;
    private FlatButton fold;
    private StyledText body;
    private boolean unfolded;
    private @Nullable String shownId;

    @PostConstruct
    void create(Composite parent) {
        outer = new Composite(parent, SWT.NONE);
        outer.setBackground(Palette.PAPER);
        stack = new StackLayout();
        outer.setLayout(stack);
        state = new StatePane(outer);
        page = new Composite(outer, SWT.NONE);
        page.setBackground(Palette.PAPER);
        page.setBackgroundMode(SWT.INHERIT_DEFAULT);
        GridLayout layout = new GridLayout();
        layout.marginWidth = 16;
        layout.marginHeight = 12;
        layout.verticalSpacing = 6;
        page.setLayout(layout);
        banner = new Banner(page, 1);
        Access.id(banner, "message-banner");
        transfer = Access.id(new Banner(page, 1), "message-transfer");
        subject = Access.id(new StyledText(page, SWT.WRAP | SWT.READ_ONLY), "message-subject");
        subject.setFont(Fonts.title());
        subject.setForeground(Palette.INK);
        subject.setCaret(null);
        GridData wide = new GridData(SWT.FILL, SWT.TOP, true, false);
        wide.widthHint = 100;
        subject.setLayoutData(wide);
        meta = Access.id(new Label(page, SWT.WRAP), "message-meta");
        meta.setForeground(Palette.MUTED);
        meta.setFont(Fonts.small());
        GridData metaData = new GridData(SWT.FILL, SWT.TOP, true, false);
        metaData.widthHint = 100;
        meta.setLayoutData(metaData);
        fold = new FlatButton(page, FlatButton.Look.QUIET).onSelect(this::toggle);
        Access.id(fold, "message-thread");
        fold.setLayoutData(new GridData(SWT.LEFT, SWT.TOP, false, false));
        createBody();
        desk.listen(this::changed);
        refresh();
    }

    private void createBody() {
        body = Access.id(new StyledText(page, SWT.WRAP | SWT.READ_ONLY | SWT.V_SCROLL), "message-body");
        body.setAlwaysShowScrollBars(false);
        body.setFont(Fonts.base());
        body.setForeground(Palette.INK);
        body.setLineSpacing(4);
        body.setLeftMargin(0);
        Access.name(body, () -> texts.message_name);
        GridData fill = new GridData(SWT.FILL, SWT.FILL, true, true);
        fill.verticalIndent = 6;
        fill.widthHint = 100;
        body.setLayoutData(fill);
    }

    @Inject
    void connect(@Optional Session opened) {
        session = opened;
    }

    private void changed(DeskModel.Change change) {
        if (!outer.isDisposed() && change != DeskModel.Change.TYPED && change != DeskModel.Change.DRAFT) {
            refresh();
        }
    }

    private void refresh() {
        Work work = desk.work();
        MessageView view = work == null ? null : work.view();
        Exception problem = desk.problem();
        if (work == null) {
            state.say("message-large", texts.message_none, texts.message_none_detail);
        } else if (problem != null) {
            String why = NotDoneException.problemOf(problem) == null ? texts.queue_unreachable : problem.getMessage();
            state.say("cloud-off-large", texts.message_failed, String.valueOf(why), texts.action_retry, desk::retry);
        } else if (view == null) {
            state.progress(texts.message_loading, "");
        }
        if (work != null && view != null) {
            show(work, view);
        }
        top(work == null || view == null ? state : page);
    }

    private void top(Control control) {
        if (stack.topControl != control) {
            stack.topControl = control;
            outer.layout();
        }
    }

    private void show(Work work, MessageView view) {
        boolean another = !work.id().equals(shownId);
        if (another) {
            unfolded = false;
            shownId = work.id();
        }
        say(work, view);
        sayTransfer(view);
        Message message = view.message();
        var chosen = work.answer().suggestion();
        String title = VisibleText.of(message.subject().isBlank() ? texts.message_no_subject : message.subject());
        MarkedText marked = message.subject().isBlank()
                ? MarkedText.of(title, null, Field.SUBJECT)
                : MarkedText.of(title, chosen, Field.SUBJECT);
        set(subject, marked.text());
        mark(subject, marked);
        meta.setText(meta(view).replace("&", "&&"));
        List<Letter> others = MessageText.others(view);
        showFold(others.size());
        MessageText text = MessageText.of(view, chosen, unfolded ? others : List.of(), this::heading);
        set(body, text.text());
        mark(body, text.marks());
        for (MarkedText.Range heading : text.headings()) {
            body.setStyleRange(new StyleRange(heading.start(), heading.length(), Palette.MUTED, null, SWT.BOLD));
        }
        page.layout();
        if (another) {
            body.setTopPixel(0);
            timings.shownIn(Timings.NEXT, body);
            broker.post(view.suggestions().isEmpty() ? ServerTopics.SHOWN : ServerTopics.SUGGESTED, work.id());
        }
    }

    private static void set(StyledText control, String words) {
        if (!control.getText().equals(words)) {
            control.setText(words);
        }
    }

    /** Tint and underline, and a number before each of several requests: the colour alone would not do. */
    private static void mark(StyledText control, MarkedText marks) {
        control.setStyleRanges(new StyleRange[0]);
        for (MarkedText.Range range : marks.requests()) {
            control.setStyleRange(style(range, Palette.ACCENT_TINT, Palette.ACCENT));
        }
        for (MarkedText.Range range : marks.evidence()) {
            control.setStyleRange(style(range, Palette.HIGHLIGHT, Palette.HIGHLIGHT_LINE));
        }
        for (MarkedText.Range range : marks.numbers()) {
            StyleRange number =
                    new StyleRange(range.start(), range.length(), Palette.ACCENT_DARK, Palette.ACCENT_TINT, SWT.BOLD);
            control.setStyleRange(number);
        }
    }

    private static StyleRange style(MarkedText.Range range, Color ground, Color line) {
        StyleRange style = new StyleRange(range.start(), range.length(), Palette.INK, ground);
        style.underline = true;
        style.underlineColor = line;
        return style;
    }

    private void say(Work work, MessageView view) {
        String holder = work.heldBy();
        if (view.status() != MessageStatus.OPEN) {
            banner.say(
                    "info-tint",
                    view.status() == MessageStatus.SENDING ? texts.message_sending : texts.message_answered);
        } else if (holder != null) {
            banner.say("lock", MessageFormat.format(texts.message_held, holder));
        } else {
            banner.say("warning-tint", "");
        }
    }

    /** Which office sent it on, and why. */
    private void sayTransfer(MessageView view) {
        String from = view.transferredFrom();
        String reason = view.transferReason();
        transfer.say(
                "info-tint",
                from == null
                        ? ""
                        : VisibleText.of(
                                MessageFormat.format(texts.message_transferred, from, reason == null ? "" : reason)));
    }

    private String meta(MessageView view) {
        Message message = view.message();
        StringBuilder line = new StringBuilder();
        part(line, message.sender().name());
        part(line, message.sender().reference());
        part(line, MessageFormat.format(texts.message_received, formats.full(message.receivedAt())));
        part(line, office(view.office()));
        part(line, message.form());
        return VisibleText.of(line.toString());
    }

    private static void part(StringBuilder line, String words) {
        if (!words.isBlank()) {
            line.append(line.isEmpty() ? "" : "  \u00b7  ").append(words);
        }
    }

    private String office(String id) {
        Session open = session;
        return open == null
                ? id
                : open.account().offices().stream()
                        .filter(office -> office.id().equals(id))
                        .map(Office::name)
                        .findFirst()
                        .orElse(id);
    }

    private String heading(Letter letter) {
        String author = letter.author().isBlank() ? texts.message_taxpayer : VisibleText.of(letter.author());
        return MessageFormat.format(texts.message_letter, author, formats.full(letter.at()));
    }

    private void showFold(int others) {
        fold.setVisible(others > 0);
        ((GridData) fold.getLayoutData()).exclude = others == 0;
        fold.text(MessageFormat.format(unfolded ? texts.message_fold : texts.message_unfold, others));
        fold.pack();
    }

    private void toggle() {
        unfolded = !unfolded;
        refresh();
    }

    @Focus
    void focus() {
        (stack.topControl == page ? body : state).setFocus();
    }
}
