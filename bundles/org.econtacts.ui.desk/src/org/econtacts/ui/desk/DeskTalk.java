package org.econtacts.ui.desk;

import java.text.MessageFormat;
import java.time.Duration;
import java.util.stream.Collectors;
import org.eclipse.jdt.annotation.Nullable;
import org.econtacts.protocol.Problem;
import org.econtacts.protocol.SuggestionView;
import org.econtacts.ui.Formats;
import org.econtacts.ui.Notices;
import org.econtacts.ui.Notices.Kind;
import org.econtacts.ui.Notices.Notice;
import org.econtacts.ui.desk.shortcuts.DeskAction;

/** Says in words what the desk has to tell, at the lower edge of the window. */
final class DeskTalk implements DeskNews {

    /** As long as the server waits before an answer goes out. */
    private static final Duration COUNTDOWN = Duration.ofSeconds(10);

    private final Notices notices;
    private final Messages texts;
    private final Formats formats;
    private final DeskModel desk;
    private final DeskActions actions;
    private Runnable countdown = () -> {};

    DeskTalk(Notices notices, Messages texts, Formats formats, DeskModel desk, DeskActions actions) {
        this.notices = notices;
        this.texts = texts;
        this.formats = formats;
        this.desk = desk;
        this.actions = actions;
    }

    @Override
    public void sent(Sending sending) {
        actions.perform(DeskAction.QUEUE);
        countdown.run();
        countdown = notices.show(new Notice(
                Kind.DONE,
                left -> MessageFormat.format(texts.news_sent, name(sending), formats.number(left)),
                texts.news_undo,
                desk::undo,
                COUNTDOWN));
    }

    private String name(Sending sending) {
        return sending.sender().isBlank() ? texts.news_nobody : sending.sender();
    }

    @Override
    public void kept(Sending sending) {
        countdown.run();
        countdown = notices.show(new Notice(
                Kind.INFORMATION,
                left -> MessageFormat.format(texts.news_kept, name(sending)),
                texts.news_undo,
                desk::undo,
                COUNTDOWN));
    }

    @Override
    public void takenBack(Sending sending) {
        countdown.run();
        say(Kind.DONE, MessageFormat.format(texts.news_taken_back, name(sending)));
    }

    @Override
    public void tooLate(Sending sending) {
        countdown.run();
        say(Kind.WARNING, MessageFormat.format(texts.news_too_late, name(sending)));
    }

    @Override
    public void nothingToTakeBack() {
        say(Kind.INFORMATION, texts.news_nothing_to_undo);
    }

    @Override
    public void refused(Sending sending, Exception why) {
        countdown.run();
        Problem problem = NotDoneException.problemOf(why);
        String holder = problem == null ? null : problem.holder();
        String sentence = why instanceof NotDoneException notDone && notDone.isUnkept()
                ? MessageFormat.format(texts.news_not_kept, name(sending))
                : holder == null
                        ? MessageFormat.format(texts.news_refused, name(sending), why.getMessage())
                        : MessageFormat.format(texts.news_refused_holder, name(sending), holder);
        notices.show(new Notice(Kind.WARNING, left -> sentence, "", () -> {}, Duration.ofSeconds(12)));
    }

    @Override
    public void rejected(SuggestionView suggestion) {
        say(Kind.INFORMATION, MessageFormat.format(texts.news_rejected, SuggestionTitle.of(suggestion, texts)));
    }

    @Override
    public void transferred(String office) {
        say(Kind.DONE, MessageFormat.format(texts.news_transferred, office));
    }

    @Override
    public void failed(Exception why) {
        say(
                Kind.WARNING,
                NotDoneException.problemOf(why) == null ? texts.news_unreachable : String.valueOf(why.getMessage()));
    }

    @Override
    public void hindered(Obstacle why, @Nullable Work work) {
        switch (why) {
            case NONE, NO_MESSAGE -> {
                // nothing to say
            }
            case NOT_EDITABLE -> say(Kind.WARNING, notEditable(work));
            case EMPTY -> say(Kind.WARNING, texts.obstacle_empty);
            case NO_SUGGESTION -> say(Kind.INFORMATION, texts.obstacle_no_suggestion);
            case NOT_CHOSEN -> say(Kind.INFORMATION, texts.obstacle_not_chosen);
            case NO_INTENT -> {
                say(Kind.WARNING, texts.obstacle_no_intent);
                actions.perform(DeskAction.NAME_INTENT);
            }
            case UNFILLED -> {
                say(Kind.WARNING, MessageFormat.format(texts.obstacle_unfilled, gaps(work)));
                actions.perform(DeskAction.NEXT_GAP);
            }
        }
    }

    private String notEditable(@Nullable Work work) {
        String holder = work == null ? null : work.heldBy();
        return holder == null ? texts.obstacle_answered : MessageFormat.format(texts.obstacle_held, holder);
    }

    private static String gaps(@Nullable Work work) {
        return work == null
                ? ""
                : work.answer().gaps().stream()
                        .map(gap -> gap.name().replace('_', ' '))
                        .distinct()
                        .collect(Collectors.joining(", "));
    }

    private void say(Kind kind, String sentence) {
        notices.show(Notice.of(kind, sentence));
    }
}
