package org.leadtoorder.crm.example.documents;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import org.leadtoorder.crm.value.Country;

/**
 * Who sells: the host's own company, which the library does not know.
 *
 * @param name the name
 * @param lines the address
 * @param country where it is; addresses of other countries name theirs
 * @param legal what the law wants at the foot of the page
 */
record Seller(String name, Seq<String> lines, Country country, Seq<String> legal) {
    static Seller sample(Wording wording) {
        return new Seller(
                wording.word("seller.name"),
                List.of(wording.word("seller.street"), wording.word("seller.city")),
                Country.of("DE"),
                List.of(
                        wording.word("seller.legal.1"),
                        wording.word("seller.legal.2"),
                        wording.word("seller.legal.3")));
    }
}
