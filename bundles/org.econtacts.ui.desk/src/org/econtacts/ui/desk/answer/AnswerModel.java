package org.econtacts.ui.desk.answer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jdt.annotation.Nullable;
import org.econtacts.model.DecisionKind;
import org.econtacts.model.Template;
import org.econtacts.protocol.DraftView;
import org.econtacts.protocol.SuggestionView;
import org.econtacts.protocol.TemplateView;

/** The answer to one message: where its text came from, what it has become, and what is still open in it. */
public final class AnswerModel {

    /**
     * A placeholder that nobody has filled.
     *
     * @param name without braces
     * @param start of the opening brace, in UTF-16 units
     * @param end after the closing brace
     */
    public record Gap(String name, int start, int end) {}

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z][a-z0-9_]{0,39})}");
    private static final String FREE = "";

    private final Map<String, String> texts = new HashMap<>();
    private @Nullable SuggestionView suggestion;
    private @Nullable Template template;
    private String original = "";
    private String text = "";
    private String restoredTemplate = "";
    private @Nullable String named;

    private AnswerModel() {}

    /** Nothing written yet. */
    public static AnswerModel empty() {
        return new AnswerModel();
    }

    /** Starts from a suggestion; what was written from another one is kept and comes back with it. */
    public void start(SuggestionView from) {
        leave();
        suggestion = from;
        template = null;
        original = from.text();
        text = Objects.requireNonNullElse(texts.get(key()), original);
    }

    /** Starts from a template that the agent has looked up. */
    public void start(TemplateView from) {
        leave();
        suggestion = null;
        template = from.template();
        named = null;
        original = from.text();
        text = original;
    }

    /** Leaves the suggestion or template; what was written from none comes back. */
    public void startFreely() {
        leave();
        suggestion = null;
        template = null;
        original = "";
        text = Objects.requireNonNullElse(texts.get(FREE), "");
    }

    /** Takes up a draft; its suggestion is looked up among those given. */
    public void restore(DraftView draft, List<SuggestionView> suggestions) {
        suggestion = suggestions.stream()
                .filter(each -> each.suggestion().id().equals(draft.suggestion()))
                .findFirst()
                .orElse(null);
        template = null;
        original = suggestion == null ? "" : suggestion.text();
        restoredTemplate = draft.template();
        text = draft.text();
        named = draft.intent();
    }

    private void leave() {
        if (!text.equals(original)) {
            texts.put(key(), text);
        }
        restoredTemplate = "";
    }

    private String key() {
        SuggestionView from = suggestion;
        return from == null ? FREE : from.suggestion().id();
    }

    /** The text as it stands. */
    public String text() {
        return text;
    }

    /** Types. */
    public void text(String typed) {
        text = typed;
    }

    /** Whether the text is not what it started from. */
    public boolean isEdited() {
        return !text.equals(original);
    }

    /** The suggestion it started from; null for none. */
    public @Nullable SuggestionView suggestion() {
        return suggestion;
    }

    /** The template it started from when the agent looked it up; null for none. */
    public @Nullable Template template() {
        return template;
    }

    /** Id of the suggestion it started from; empty for none. */
    public String suggestionId() {
        return key();
    }

    /** Id of the template that the agent looked up; empty for none. */
    public String templateId() {
        Template from = template;
        return from == null ? restoredTemplate : from.id();
    }

    /** The agent says what the request of a free answer is: the id of an intent, or empty for one that has none. */
    public void nameIntent(String intent) {
        named = intent;
    }

    /** The answer to be kept until it is sent. */
    public DraftView draft() {
        String known = isIntentNamed() ? Objects.requireNonNullElse(intent(), "") : null;
        return new DraftView(text, suggestionId(), templateId(), known, null);
    }

    /** Whether it is known what a free answer answers, if only that no intent fits. */
    public boolean isIntentNamed() {
        return named != null || intent() != null;
    }

    /** Id of the intent that a free answer answers, named by the agent or by the template; null for none. */
    public @Nullable String intent() {
        String byAgent = named;
        if (byAgent != null) {
            return byAgent.isEmpty() ? null : byAgent;
        }
        Template from = template;
        return from == null ? null : from.intent();
    }

    /** What sending it now would mean. */
    public DecisionKind kind() {
        if (suggestion == null) {
            return DecisionKind.OTHER_ANSWER;
        }
        return isEdited() ? DecisionKind.EDITED : DecisionKind.ACCEPTED;
    }

    /** The placeholders nobody has filled, in text order. */
    public List<Gap> gaps() {
        List<Gap> gaps = new ArrayList<>();
        Matcher matcher = PLACEHOLDER.matcher(text);
        while (matcher.find()) {
            gaps.add(new Gap(matcher.group(1), matcher.start(), matcher.end()));
        }
        return gaps;
    }

    /** The first gap that begins at or after a position, else the first of all, else null. */
    public @Nullable Gap gapFrom(int position) {
        List<Gap> gaps = gaps();
        return gaps.stream()
                .filter(gap -> gap.start() >= position)
                .findFirst()
                .orElse(gaps.isEmpty() ? null : gaps.getFirst());
    }
}
