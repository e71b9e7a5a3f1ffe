package org.econtacts.ui.desk;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.jdt.annotation.Nullable;
import org.econtacts.protocol.SuggestionView;

/** What the agent was told. */
final class RecordedNews implements DeskNews {

    final List<String> told = new ArrayList<>();

    @Override
    public void sent(Sending sending) {
        told.add("sent " + sending.message());
    }

    @Override
    public void kept(Sending sending) {
        told.add("kept " + sending.message());
    }

    @Override
    public void takenBack(Sending sending) {
        told.add("taken back " + sending.message());
    }

    @Override
    public void tooLate(Sending sending) {
        told.add("too late " + sending.message());
    }

    @Override
    public void nothingToTakeBack() {
        told.add("nothing to take back");
    }

    @Override
    public void refused(Sending sending, Exception why) {
        told.add("refused " + sending.message());
    }

    @Override
    public void rejected(SuggestionView suggestion) {
        told.add("rejected " + suggestion.suggestion().id());
    }

    @Override
    public void transferred(String office) {
        told.add("transferred " + office);
    }

    @Override
    public void failed(Exception why) {
        told.add("failed");
    }

    @Override
    public void hindered(Obstacle why, @Nullable Work work) {
        told.add("hindered " + why);
    }
}
