package org.econtacts.server.internal.labels;

import java.util.Map;
import java.util.regex.Pattern;
import org.eclipse.jdt.annotation.Nullable;
import org.econtacts.model.Intent;
import org.econtacts.protocol.BadInputException;
import org.econtacts.protocol.BadInputException.Fault;

/** What an intent that comes in must be. */
final class IntentChecks {

    private static final Pattern ID = Pattern.compile("[^\\p{C}\\s](?:[^\\p{C}]{0,98}[^\\p{C}\\s])?");
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_GUIDELINE = 10_000;

    private IntentChecks() {}

    static void check(Intent intent) throws BadInputException {
        require("targets.id", intent.id());
        require("targets.titles", intent.titles());
        require("targets.guidelines", intent.guidelines());
        if (!ID.matcher(intent.id()).matches()) {
            throw new BadInputException("targets.id", Fault.BAD_NAME);
        }
        if (intent.titles().isEmpty() || intent.titles().containsValue("")) {
            throw new BadInputException("targets.titles", Fault.MISSING);
        }
        within("targets.titles", intent.titles(), LONGEST_TITLE);
        within("targets.guidelines", intent.guidelines(), LONGEST_GUIDELINE);
    }

    /** What comes over the wire may lack anything. */
    private static void require(String field, @Nullable Object value) throws BadInputException {
        if (value == null) {
            throw new BadInputException(field, Fault.MISSING);
        }
    }

    private static void within(String field, Map<String, String> texts, int longest) throws BadInputException {
        for (Map.Entry<String, String> each : texts.entrySet()) {
            if (each.getKey().length() > 10 || each.getValue().length() > longest) {
                throw new BadInputException(field, Fault.TOO_LONG, "" + longest);
            }
        }
    }
}
