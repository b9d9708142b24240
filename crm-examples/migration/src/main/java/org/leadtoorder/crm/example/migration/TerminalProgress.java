package org.leadtoorder.crm.example.migration;

import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.jspecify.annotations.Nullable;
import org.leadtoorder.crm.migration.Progress;

/** A progress bar on the terminal, beside what is printed: it goes to standard error. */
final class TerminalProgress implements Progress, AutoCloseable {
    private final @Nullable ProgressBar bar;

    private TerminalProgress(@Nullable ProgressBar bar) {
        this.bar = bar;
    }

    /** A bar only where a person looks: on a terminal, and not in a build. */
    static TerminalProgress wanted() {
        var seen = System.console() != null && System.getenv("CI") == null;
        return new TerminalProgress(
                seen
                        ? new ProgressBarBuilder()
                                .setTaskName("Moving in")
                                .continuousUpdate()
                                .build()
                        : null);
    }

    @Override
    public boolean goOn(int done, int all) {
        if (bar != null) bar.maxHint(all).stepTo(done);
        return true;
    }

    @Override
    public void close() {
        if (bar != null) bar.close();
    }
}
