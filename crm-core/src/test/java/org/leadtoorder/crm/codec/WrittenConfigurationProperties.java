package org.leadtoorder.crm.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.vavr.control.Either;
import io.vavr.control.Validation;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.leadtoorder.crm.company.SalesProcess;
import org.leadtoorder.crm.testkit.CompanyArbitraries;

/** What holds for every configuration that was written down. */
class WrittenConfigurationProperties {
    private final Codec codec = new Codec();

    @Provide
    Arbitrary<SalesProcess> companies() {
        return CompanyArbitraries.salesProcesses();
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void what_was_encoded_is_read_with_its_tags_and_without(@ForAll("companies") SalesProcess company) {
        var tree = codec.encode(company);
        assertEquals(Either.right(company), codec.decode(SalesProcess.class, tree));
        assertEquals(Validation.valid(company), codec.configuration(tree));
        assertEquals(
                Validation.valid(company),
                codec.configuration(Trees.without(Trees.without(tree, "@type"), "@version")));
    }
}
