package org.leadtoorder.crm.example.migration.records;

import io.vavr.control.Option;
import org.leadtoorder.crm.example.migration.mapping.Codes.Of;
import org.leadtoorder.crm.migration.OrderRecord;
import org.leadtoorder.crm.value.FreeText;

/** Rows that are orders. */
final class Orders {
    private static final String BILLING = "billing ";
    private static final String DELIVERY = "delivery ";

    static final Parts<OrderRecord> PARTS = parts();

    private Orders() {}

    private static Parts<OrderRecord> parts() {
        var parts = new Parts<OrderRecord>()
                .text("id", from -> Option.some(from.externalId()))
                .code("status", Of.ORDER_STATUS, OrderRecord::status)
                .code("owner", Of.OWNER, OrderRecord::owner)
                .moment("created", OrderRecord::created)
                .text("quote", OrderRecord::quote)
                .text("opportunity", OrderRecord::opportunity)
                .text("account", OrderRecord::account)
                .text("number", OrderRecord::number)
                .text("their number", OrderRecord::theirNumber)
                .code("currency", Of.CURRENCY, OrderRecord::currency)
                .number("net", OrderRecord::net)
                .number("gross", OrderRecord::gross)
                .moment("confirmed", OrderRecord::confirmed)
                .moment("ended", OrderRecord::ended)
                .text("words", from -> from.words().map(FreeText::value));
        return Address.parts(Address.parts(parts, BILLING, OrderRecord::billing), DELIVERY, OrderRecord::delivery);
    }

    static OrderRecord read(Entry entry) {
        var record = OrderRecord.builder()
                .externalId(entry.id("id"))
                .row(entry.row())
                .secondaryIds(entry.secondaryIds())
                .status(entry.text("status"))
                .owner(entry.text("owner"))
                .created(entry.moment("created"))
                .quote(entry.text("quote"))
                .opportunity(entry.text("opportunity"))
                .account(entry.text("account"))
                .number(entry.text("number"))
                .theirNumber(entry.text("their number"))
                .currency(entry.text("currency"))
                .net(entry.number("net"))
                .gross(entry.number("gross"))
                .billing(Address.read(entry, BILLING))
                .delivery(Address.read(entry, DELIVERY))
                .confirmed(entry.moment("confirmed"))
                .ended(entry.moment("ended"))
                .words(entry.words("words"));
        return record.unreadable(entry.faults()).build();
    }
}
