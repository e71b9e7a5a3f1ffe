package org.econtacts.ui.internal;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.e4.core.commands.ECommandService;
import org.eclipse.e4.core.commands.EHandlerService;
import org.eclipse.e4.core.services.nls.Translation;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ProgressBar;
import org.econtacts.client.ConnectionState;
import org.econtacts.sync.SyncStatus;
import org.econtacts.ui.Messages;
import org.econtacts.ui.StatusBoard;
import org.econtacts.ui.theme.Fonts;
import org.econtacts.ui.theme.Icons;
import org.econtacts.ui.theme.Palette;
import org.econtacts.ui.widgets.Access;

/**
 * The lower edge of the window: what stays in sight until it is over, and below it the connection, what waits, the
 * queue, the draft, and what lasts longer than 300 ms.
 */
public class StatusLine {

    private static final String SHOW_WAITING = "org.econtacts.ui.desk.command.waiting";

    @Inject
    private StatusBoard board;

    @Inject
    private ECommandService commands;

    @Inject
    private EHandlerService handlers;

    @Inject
    @Translation
    private Messages texts;

    private WarningBars bars;
    private Composite line;
    private Label icon;
    private Label connection;
    private Label sync;
    private Label queue;
    private Label draft;
    private Label task;
    private ProgressBar bar;
    private @Nullable Runnable remove;

    @PostConstruct
    void create(Composite parent) {
        Composite edge = new Edge(parent);
        GridLayout rows = new GridLayout();
        rows.marginWidth = rows.marginHeight = rows.verticalSpacing = 0;
        edge.setLayout(rows);
        bars = new WarningBars(edge, board);
        line = new Composite(edge, SWT.NONE);
        line.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        line.setBackground(Palette.CANVAS);
        line.setBackgroundMode(SWT.INHERIT_FORCE);
        GridLayout layout = new GridLayout(7, false);
        layout.marginHeight = 4;
        layout.marginWidth = 14;
        layout.horizontalSpacing = 8;
        line.setLayout(layout);
        icon = new Label(line, SWT.NONE);
        connection = Access.id(words(false), "status-connection");
        sync = Access.id(words(false), "status-sync");
        sync.setCursor(line.getDisplay().getSystemCursor(SWT.CURSOR_HAND));
        sync.setForeground(Palette.ACCENT);
        sync.setToolTipText(texts.sync_show);
        sync.addListener(SWT.MouseUp, e -> showWaiting());
        queue = Access.id(words(false), "status-queue");
        draft = Access.id(words(true), "status-draft");
        task = Access.id(words(false), "status-task");
        bar = new ProgressBar(line, SWT.INDETERMINATE);
        GridData data = new GridData(120, 6);
        data.verticalAlignment = SWT.CENTER;
        bar.setLayoutData(data);
        Access.name(bar, texts.status_working);
        remove = board.listen(this::refresh);
        Job.getJobManager().setProgressProvider(new SlowJobs(line.getDisplay(), this::working));
        working("");
        refresh();
    }

    /** The desk has the list of what waits. */
    private void showWaiting() {
        ParameterizedCommand show = commands.createCommand(SHOW_WAITING);
        if (show != null && handlers.canExecute(show)) {
            handlers.executeHandler(show);
        }
    }

    private Label words(boolean grow) {
        Label label = new Label(line, SWT.NONE);
        label.setFont(Fonts.small());
        label.setForeground(Palette.MUTED);
        label.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, grow, false));
        return label;
    }

    private void refresh() {
        if (line.isDisposed()) {
            return;
        }
        bars.refresh();
        ConnectionState state = board.connection();
        icon.setImage(Icons.get(picture(state)));
        connection.setText(isSignedOut(board.sync()) ? texts.connection_signed_out : name(state));
        String waiting = waiting(board.sync());
        sync.setText(waiting);
        // an empty cell would leave its gap
        ((GridData) sync.getLayoutData()).exclude = waiting.isEmpty();
        sync.setVisible(!waiting.isEmpty());
        queue.setText(board.queue().isEmpty() ? "" : "\u00b7  " + board.queue());
        draft.setText(board.draft().isEmpty() ? "" : "\u00b7  " + board.draft());
        line.layout(true, true);
    }

    /** What waits, and what a person has to look at; empty when all is with the server. */
    private String waiting(@Nullable SyncStatus status) {
        if (status == null) {
            return "";
        }
        List<String> parts = new ArrayList<>();
        if (status.waiting() > 0) {
            parts.add(MessageFormat.format(texts.sync_waiting, status.waiting()));
        }
        if (status.needsAttention()) {
            parts.add(MessageFormat.format(texts.sync_attention, status.conflicts() + status.refused()));
        }
        return parts.isEmpty() ? "" : "\u00b7  " + String.join("  \u00b7  ", parts);
    }

    private static boolean isSignedOut(@Nullable SyncStatus status) {
        return status != null && status.line() == SyncStatus.Line.SIGNED_OUT;
    }

    private static String picture(@Nullable ConnectionState state) {
        return switch (state) {
            case null -> "minus";
            case ONLINE -> "saved-tint";
            case CONNECTING -> "refresh-tint";
            case OFFLINE -> "cloud-off-tint";
        };
    }

    private String name(@Nullable ConnectionState state) {
        return switch (state) {
            case null -> texts.connection_none;
            case ONLINE -> texts.connection_online;
            case CONNECTING -> texts.connection_connecting;
            case OFFLINE -> texts.connection_offline;
        };
    }

    private void working(String name) {
        if (!line.isDisposed()) {
            task.setText(name);
            bar.setVisible(!name.isEmpty());
            line.layout(true, true);
        }
    }

    /** As wide as the window: the trim asks how high it is without saying how wide, and sentences are wrapped. */
    private static final class Edge extends Composite {
        Edge(Composite parent) {
            super(parent, SWT.NONE);
        }

        @Override
        public Point computeSize(int width, int height, boolean changed) {
            int wide = width == SWT.DEFAULT ? getShell().getClientArea().width : width;
            return super.computeSize(Math.max(1, wide), height, changed);
        }
    }

    @PreDestroy
    void dispose() {
        Job.getJobManager().setProgressProvider(null);
        Runnable listener = remove;
        if (listener != null) {
            listener.run();
        }
    }
}
