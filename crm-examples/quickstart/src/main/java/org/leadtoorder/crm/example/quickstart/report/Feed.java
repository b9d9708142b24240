package org.leadtoorder.crm.example.quickstart.report;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.leadtoorder.crm.port.Ledger;
import org.leadtoorder.crm.port.Ledger.Position;
import org.leadtoorder.crm.port.Ledger.Recorded;

/** A ledger's feed from its start, a page at a time. */
record Feed(Ledger ledger) implements Iterable<Recorded> {
    private static final int PAGE = 1000;

    @Override
    public Iterator<Recorded> iterator() {
        return new Pages(ledger);
    }

    private static final class Pages implements Iterator<Recorded> {
        private final Ledger ledger;
        private Position position = Position.START;
        private Iterator<Recorded> page = Vector.<Recorded>empty().iterator();

        Pages(Ledger ledger) {
            this.ledger = ledger;
        }

        @Override
        public boolean hasNext() {
            if (page.hasNext()) return true;
            Seq<Recorded> next = ledger.feed(position, PAGE);
            if (next.isEmpty()) return false;
            position = next.last().position();
            page = next.iterator();
            return true;
        }

        @Override
        public Recorded next() {
            if (!hasNext()) throw new NoSuchElementException();
            return page.next();
        }
    }
}
