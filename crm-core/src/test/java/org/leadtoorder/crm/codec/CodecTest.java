package org.leadtoorder.crm.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import org.junit.jupiter.api.Test;
import org.leadtoorder.crm.company.SalesProcess;
import org.leadtoorder.crm.kernel.Id.LeadId;
import org.leadtoorder.crm.lead.Attribution;
import org.leadtoorder.crm.lead.Contact;
import org.leadtoorder.crm.lead.LeadCommand.CaptureLead;

class CodecTest {
    private final Codec codec = new Codec();

    @Test
    void what_is_written_is_read_back() {
        var wish = new CaptureLead(
                new LeadId("l"),
                Contact.builder().person("Ada").email("a@example.org").build(),
                Attribution.builder().source("web").build(),
                Option.none());
        assertEquals(Either.right(wish), codec.decode(Object.class, codec.encode(wish)));
        assertEquals(Either.right(SalesProcess.standard()), codec.decode(Object.class, codec.encode(SalesProcess.standard())));
        for (int r = 0; r < 10; r++) {
            var at = System.nanoTime();
            for (int i = 0; i < 200_000; i++) Fingerprint.of(wish);
            }
    }
}
