package org.econtacts.server.internal.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Date;
import org.econtacts.protocol.JsonCodec;
import org.econtacts.protocol.ModelManifest;
import org.econtacts.server.internal.models.ModelFolder;
import org.econtacts.server.internal.models.ModelRefusedException;

/** What the commands on models have in common. */
final class ModelWork {

    private final Surroundings surroundings;

    ModelWork(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /** The models of a data folder; a sentence for the user if there is none. */
    ModelFolder folder(Path data) throws CommandFailedException {
        surroundings.requireFolder(data);
        return new ModelFolder(data.resolve("models"), new JsonCodec());
    }

    /** A manifest, or a sentence for the user. */
    ModelManifest require(ModelFolder folder, String id) throws CommandFailedException {
        try {
            return folder.manifest(id);
        } catch (ModelRefusedException e) {
            throw refused(e);
        }
    }

    CommandFailedException refused(ModelRefusedException e) {
        return new CommandFailedException(e.sentence(surroundings.sentences()), e);
    }

    /** All that the manifest says. */
    void print(ModelManifest model) {
        surroundings.say("models.id", model.id(), Date.from(model.madeAt()));
        surroundings.say("models.data", model.examples(), model.data(), model.labelSet(), Long.toString(model.seed()));
        surroundings.say(
                "models.measures",
                model.measures().accuracy(),
                model.measures().ece(),
                model.measures().cases());
        surroundings.say("models.checksum", model.sha256());
        for (ModelManifest.Promotion each : model.promotions()) {
            surroundings.say(
                    each.forced() ? "models.promotion.forced" : "models.promotion",
                    Date.from(each.at()),
                    each.cases(),
                    100 * each.difference(),
                    100 * each.low(),
                    each.reason());
        }
    }

    /** What a model is at the moment, in the user's language. */
    String state(ModelFolder folder, String id) throws IOException {
        String key = "models.candidate";
        if (folder.history().contains(id)) {
            key = folder.current().filter(id::equals).isPresent() ? "models.current" : "models.former";
        }
        return surroundings.sentences().say(key);
    }
}
