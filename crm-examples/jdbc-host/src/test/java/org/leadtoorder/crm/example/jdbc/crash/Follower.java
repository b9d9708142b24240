package org.leadtoorder.crm.example.jdbc.crash;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.leadtoorder.crm.example.jdbc.JdbcHost;
import org.leadtoorder.crm.port.Ledger.Position;
import org.leadtoorder.crm.port.Ledger.Recorded;

/** Reads the feed all the while, as a subscriber does: each page behind the last event that it saw. */
final class Follower implements AutoCloseable {
    private static final int PAGE = 50;

    private final JdbcHost host;
    private final List<Recorded> followed = new ArrayList<>();
    private final Thread thread = new Thread(this::follow, "follower");
    private volatile boolean over;

    Follower(String url) {
        host = JdbcHost.open(url);
        thread.setDaemon(true);
        thread.start();
    }

    private void follow() {
        var ledger = host.ports().ledger();
        var after = Position.START;
        while (!over)
            try {
                var page = ledger.feed(after, PAGE);
                synchronized (followed) {
                    page.forEach(followed::add);
                }
                if (page.nonEmpty()) after = page.last().position();
                else TimeUnit.MILLISECONDS.sleep(5);
            } catch (InterruptedException interrupted) {
                return;
            } catch (RuntimeException away) {
                // the database was killed: it comes back, and the place is known
            }
    }

    /** What it saw, once it has seen as many events as there are, or has had time enough for it. */
    List<Recorded> stop(int events) throws InterruptedException {
        for (var wait = 0; wait < 1000 && size() < events; wait++) TimeUnit.MILLISECONDS.sleep(10);
        over = true;
        thread.join();
        return List.copyOf(followed);
    }

    private int size() {
        synchronized (followed) {
            return followed.size();
        }
    }

    @Override
    public void close() {
        over = true;
        thread.interrupt();
        host.close();
    }
}
