package org.leadtoorder.crm.example.quickstart;

import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.jspecify.annotations.Nullable;
import org.leadtoorder.crm.example.quickstart.replay.Progress;

/** A progress bar on the terminal, beside what is printed: it goes to standard error. */
final class TerminalProgress implements Progress, AutoCloseable {
    private @Nullable ProgressBar bar;

    /** A bar only where a person looks: on a terminal, and not in a build. */
    static boolean wanted() {
        return System.console() != null && System.getenv("CI") == null;
    }

    @Override
    public void begin(long steps) {
        bar = new ProgressBarBuilder()
                .setTaskName("Replaying")
                .setInitialMax(steps)
                .continuousUpdate()
                .build();
    }

    @Override
    public void step() {
        if (bar != null) bar.step();
    }

    @Override
    public void close() {
        if (bar != null) bar.close();
    }
}
