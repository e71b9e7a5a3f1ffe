package org.econtacts.protocol;

import java.util.List;
import org.eclipse.jdt.annotation.Nullable;
import org.econtacts.model.Sample;

/**
 * Answer of {@code POST /labels}.
 *
 * @param answers one for each item, in their order
 */
public record LabelAnswers(List<Answer> answers) {

    /**
     * @param event id of the order's event
     * @param sample as the caller sees it now; null when the order was not done
     * @param problem why not; with a sample: it was done, but somebody had decided otherwise before; null when all is well
     */
    public record Answer(
            String event, @Nullable Sample sample, @Nullable Problem problem) {}
}
