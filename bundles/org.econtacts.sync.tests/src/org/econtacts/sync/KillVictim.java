package org.econtacts.sync;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.econtacts.model.SampleState;
import org.econtacts.protocol.DraftView;
import org.econtacts.protocol.LabelOrder;
import org.econtacts.sync.Operation.Kind;
import org.econtacts.sync.Outbox.Request;

/** Edits and labels until it is killed, and prints what it was told is saved. */
final class KillVictim {

    private KillVictim() {}

    /** Arguments: the folder, and a word that makes the ids of this round its own. */
    public static void main(String[] args) throws Exception {
        Path folder = Path.of(args[0]);
        try (LocalStore store = Stores.open(folder)) {
            Random random = new Random(args[1].hashCode());
            for (int i = 0; ; i++) {
                String target = args[1] + "-" + i;
                switch (random.nextInt(4)) {
                    case 0 -> {
                        DraftView draft = new DraftView("Bonjour " + target, "", "", null);
                        store.outbox().add(new Request("ana", Kind.DRAFT, args[1] + "-draft", "", draft));
                        say("draft", args[1] + "-draft", target);
                    }
                    case 1 -> {
                        Operation done = store.outbox().add(Stores.label(target));
                        say("kept", target, "");
                        say("doing", target, "");
                        store.outbox().done(done);
                        say("done", target, "");
                    }
                    case 2 -> {
                        store.outbox().addAll(List.of(Stores.label(target + "a"), Stores.label(target + "b")));
                        say("kept", target + "a", "");
                        say("kept", target + "b", "");
                    }
                    default -> {
                        LabelOrder order = LabelOrder.of(i, SampleState.OUT_OF_SCOPE, List.of());
                        store.outbox().add(new Request("ana", Kind.LABEL, target, "", order));
                        say("kept", target, "");
                    }
                }
            }
        }
    }

    private static void say(String what, String target, String more) {
        System.out.println(what + " " + target + " " + more);
        System.out.flush();
    }
}
