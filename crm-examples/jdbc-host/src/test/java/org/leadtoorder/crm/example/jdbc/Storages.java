package org.leadtoorder.crm.example.jdbc;

import java.util.ArrayList;
import java.util.function.Supplier;

/** The storages of a test that makes several. */
final class Storages implements AutoCloseable {
    private final Supplier<Storage> maker;
    private final ArrayList<Storage> made = new ArrayList<>();

    Storages(Supplier<Storage> maker) {
        this.maker = maker;
    }

    Storage fresh() {
        close();
        made.add(maker.get());
        return made.get(0);
    }

    @Override
    public void close() {
        made.forEach(Storage::close);
        made.clear();
    }
}
