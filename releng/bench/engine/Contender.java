package engine;

import java.util.List;
import org.econtacts.model.LabelledText;

/** A library that classifies texts, as a user of it would set it up. */
interface Contender {

    /** Name and version. */
    String name();

    /** What is tried on the held-out part, at least one; each is understood by {@link #train}. */
    List<String> settings();

    /** Learns. @param labels in the order of the scores */
    Model train(List<LabelledText> texts, List<String> labels, String setting) throws Exception;

    /** What has been learnt. */
    interface Model {

        /** A score of each label: what becomes a probability by softmax, after division by a temperature. */
        double[] scores(String text);

        /** Size as the library saves it, with the vocabulary that it needs. */
        long bytes() throws Exception;
    }
}
