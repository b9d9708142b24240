package org.leadtoorder.crm.example.quickstart.deals;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import io.vavr.control.Try;
import io.vavr.control.Validation;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.leadtoorder.crm.money.Money;
import org.leadtoorder.crm.money.UnitPrice;
import org.leadtoorder.crm.value.EmailAddress;
import org.leadtoorder.crm.value.Fault;
import org.leadtoorder.crm.value.Fault.Code;
import org.leadtoorder.crm.value.OrganisationName;
import org.leadtoorder.crm.value.PersonName;

/** Reads a deal list in the {@code maven_crm} layout, with two files more if they are there: {@code leads.csv} and {@code stages.csv}. */
public final class DealListReader {
    private static final String PIPELINE = "sales_pipeline.csv";
    private static final String ACCOUNTS = "accounts.csv";
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

    private final Source source;
    private final Settings settings;
    private Seq<Unreadable> unreadable = Vector.empty();

    private DealListReader(Source source, Settings settings) {
        this.source = source;
        this.settings = settings;
    }

    /**
     * Reads a list.
     *
     * @param source where it is
     * @param settings what it does not say of itself
     * @return the list, never null
     * @throws UnusableList if a file or column is missing or broken
     */
    public static DealList read(Source source, Settings settings) throws UnusableList {
        return new DealListReader(source, settings).list();
    }

    private DealList list() throws UnusableList {
        var deals = good(
                CsvTable.rows(
                        source,
                        PIPELINE,
                        false,
                        "opportunity_id",
                        "sales_agent",
                        "product",
                        "account",
                        "deal_stage",
                        "engage_date",
                        "close_date",
                        "close_value"),
                this::deal);
        var accounts = good(CsvTable.rows(source, ACCOUNTS, false, "account"), this::account);
        var leads = good(CsvTable.rows(source, "leads.csv", true, "lead_id", "captured", "source"), this::lead);
        var stages = good(CsvTable.rows(source, "stages.csv", true, "opportunity_id", "stage", "entered"), this::stage);
        return new DealList(
                accounts, leads, deals, stages, unreadable, prices(), agents("manager"), agents("regional_office"));
    }

    private <T> Seq<T> good(Seq<Cells> rows, Function<Cells, Either<Unreadable, T>> read) {
        var parted = rows.map(read).partition(Either::isRight);
        unreadable = unreadable.appendAll(parted._2.map(Either::getLeft));
        return parted._1.map(Either::get);
    }

    private Either<Unreadable, Deal> deal(Cells cells) {
        var stage = Stage.of(cells.needed("deal_stage"));
        if (stage.isEmpty()) cells.fault(Code.UNKNOWN, "deal_stage");
        var began = !stage.contains(Stage.PROSPECTING);
        var decided = stage.contains(Stage.WON) || stage.contains(Stage.LOST);
        var id = cells.needed("opportunity_id");
        var agent = cells.needed("sales_agent");
        var product = settings.known(cells.needed("product"));
        var account = cells.valid("account", OrganisationName::parse);
        var engaged = began ? cells.dayNeeded("engage_date") : cells.day("engage_date");
        var closed = decided ? cells.dayNeeded("close_date") : cells.day("close_date");
        if (stage.contains(Stage.WON)) cells.needed("close_value");
        var value = cells.valid("close_value", text -> UnitPrice.parse(text, settings.currency()));
        var lead = cells.text("lead_id");
        var reason = cells.text("loss_reason");
        var ref = cells.ref(PIPELINE, "opportunity_id");
        return cells.read(
                ref,
                () -> new Deal(ref, id, agent, product, account, stage.get(), engaged, closed, value, lead, reason));
    }

    private Either<Unreadable, Account> account(Cells cells) {
        cells.needed("account");
        var organisation = cells.valid("account", OrganisationName::parse);
        var sector = cells.text("sector").map(settings::known);
        var revenue = cells.valid("revenue", this::millions);
        var employees = cells.valid(
                "employees", text -> Try.of(() -> Integer.valueOf(text)).toValidation(malformed()));
        var parent = cells.text("subsidiary_of");
        var ref = cells.ref(ACCOUNTS, "account");
        return cells.read(ref, () -> new Account(ref, organisation.get(), sector, revenue, employees, parent));
    }

    private Validation<Seq<Fault>, Money> millions(String text) {
        return Try.of(() -> Money.of(new BigDecimal(text).multiply(MILLION), Currency.getInstance(settings.currency())))
                .toValidation(malformed());
    }

    private static Seq<Fault> malformed() {
        return Vector.of(Fault.of(Code.MALFORMED, ""));
    }

    private Either<Unreadable, LeadEntry> lead(Cells cells) {
        var id = cells.needed("lead_id");
        var captured = cells.dayNeeded("captured");
        var origin = cells.needed("source");
        var person = cells.valid("person", PersonName::parse);
        var organisation = cells.valid("organisation", OrganisationName::parse);
        var email = cells.valid("email", EmailAddress::parse);
        var sector = cells.text("sector").map(settings::known);
        var agent = cells.needed("sales_agent");
        var interest = cells.text("interest").map(settings::known);
        var need = cells.text("need");
        var authority = cells.text("authority");
        var qualified = cells.day("qualified");
        var disqualified = cells.day("disqualified");
        var reason = cells.text("reason");
        var ref = cells.ref("leads.csv", "lead_id");
        return cells.read(
                ref,
                () -> new LeadEntry(
                        ref,
                        id,
                        captured.get(),
                        origin,
                        person,
                        organisation,
                        email,
                        sector,
                        agent,
                        interest,
                        need,
                        authority,
                        qualified,
                        disqualified,
                        reason));
    }

    private Either<Unreadable, StageEntry> stage(Cells cells) {
        var deal = cells.needed("opportunity_id");
        var stage = cells.needed("stage");
        var entered = cells.dayNeeded("entered");
        var ref = cells.ref("stages.csv", "opportunity_id");
        return cells.read(ref, () -> new StageEntry(ref, deal, stage, entered.get()));
    }

    private Map<String, Money> prices() throws UnusableList {
        var prices = new TreeMap<String, Money>();
        for (var row : CsvTable.rows(source, "products.csv", false, "product", "sales_price"))
            row.valid("sales_price", text -> Money.parse(text, settings.currency()))
                    .forEach(price -> prices.put(settings.known(row.needed("product")), price));
        return prices;
    }

    private Map<String, String> agents(String column) throws UnusableList {
        var table = new TreeMap<String, String>();
        for (var row : CsvTable.rows(source, "sales_teams.csv", false, "sales_agent", column)) {
            Option<String> value = row.text(column);
            value.forEach(known -> table.put(row.needed("sales_agent"), known));
        }
        return table;
    }
}
