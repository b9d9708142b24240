package org.leadtoorder.crm.migration;

import static org.leadtoorder.crm.testkit.ForeignVocabulary.SYSTEM;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.leadtoorder.crm.company.PieceKind;
import org.leadtoorder.crm.customer.MasterData;
import org.leadtoorder.crm.lead.Contact;
import org.leadtoorder.crm.lead.Piece;
import org.leadtoorder.crm.memory.MemoryPorts;
import org.leadtoorder.crm.money.Quantity;
import org.leadtoorder.crm.port.Ports;
import org.leadtoorder.crm.testkit.ForeignVocabulary;
import org.leadtoorder.crm.value.FreeText;
import org.leadtoorder.crm.value.Label;

/** One record of each kind with which nothing is the matter, for tests that make something the matter with it. */
final class Foreign {
    static final Instant BEGIN = Instant.parse("2024-05-06T07:00:00Z");

    final Ports ports = MemoryPorts.create();
    final Migration migration = Migration.into(ports, ForeignVocabulary.company());

    AccountRecord account = AccountRecord.builder()
            .externalId("A")
            .row(Option.some(new Row("accounts.csv", 2)))
            .created(hour(0))
            .masterData(MasterData.builder().organisation("Muster AG").build())
            .build();
    OpportunityRecord opportunity = OpportunityRecord.builder()
            .externalId("O")
            .row(Option.some(new Row("opportunities.csv", 2)))
            .created(hour(10))
            .account(Option.some("A"))
            .about(Option.some(Label.of("500 anvils")))
            .stage(Option.some("Prospecting"))
            .currency(Option.some("Euro"))
            .amount(Option.some(new BigDecimal("1000")))
            .expectedClose(Option.some(LocalDate.of(2024, 8, 1)))
            .build();
    QuoteRecord quote = QuoteRecord.builder()
            .externalId("Q")
            .created(hour(20))
            .opportunity(Option.some("O"))
            .status(Option.some("Presented"))
            .versions(List.of(VersionRecord.builder()
                    .lines(List.of(LineRecord.builder()
                            .id("1")
                            .description(Option.some(FreeText.of("anvils")))
                            .quantity(Quantity.of(10))
                            .unitPrice(new BigDecimal("100"))
                            .tax(Option.some("19"))
                            .build()))
                    .issued(hour(21))
                    .validUntil(Option.some(LocalDate.of(2024, 6, 30)))
                    .build()))
            .build();
    OrderRecord order = OrderRecord.builder()
            .externalId("R")
            .created(hour(30))
            .status(Option.some("new"))
            .quote(Option.some("Q"))
            .build();
    LeadRecord lead = LeadRecord.builder()
            .externalId("L")
            .created(hour(1))
            .status(Option.some("Open - Not Contacted"))
            .contact(Contact.builder()
                    .person("Ada Lovelace")
                    .email("ada@example.org")
                    .build())
            .pieces(List.of(
                    Piece.of(PieceKind.INTEREST, "yes", "ada", BEGIN, "call"),
                    Piece.of(PieceKind.NEED, "yes", "ada", BEGIN, "call"),
                    Piece.of(PieceKind.AUTHORITY, "yes", "ada", BEGIN, "call")))
            .build();

    static Option<Instant> hour(int hours) {
        return Option.some(BEGIN.plusSeconds(3600L * hours));
    }

    QuoteRecord accepted() {
        return quote.toBuilder()
                .status(Option.some("Accepted"))
                .acceptance(Option.some(AcceptanceRecord.builder()
                        .entered(hour(29))
                        .by(Option.some(Label.of("the buyer")))
                        .evidence(Option.some(FreeText.of("letter")))
                        .build()))
                .build();
    }

    OpportunityRecord won() {
        return opportunity.toBuilder()
                .stage(Option.some("Closed Won"))
                .closed(hour(31))
                .build();
    }

    static ForeignRecords of(ForeignRecord... records) {
        var all = List.of(records);
        return ForeignRecords.builder()
                .system(SYSTEM)
                .accounts(all.filter(AccountRecord.class::isInstance).map(AccountRecord.class::cast))
                .leads(all.filter(LeadRecord.class::isInstance).map(LeadRecord.class::cast))
                .opportunities(all.filter(OpportunityRecord.class::isInstance).map(OpportunityRecord.class::cast))
                .quotes(all.filter(QuoteRecord.class::isInstance).map(QuoteRecord.class::cast))
                .orders(all.filter(OrderRecord.class::isInstance).map(OrderRecord.class::cast))
                .build();
    }

    MigrationPlan plan(Choices choices, ForeignRecord... records) {
        return migration.plan(of(records), ForeignVocabulary.mapping(), choices);
    }

    MigrationPlan plan(ForeignRecord... records) {
        return plan(Choices.standard(), records);
    }
}
