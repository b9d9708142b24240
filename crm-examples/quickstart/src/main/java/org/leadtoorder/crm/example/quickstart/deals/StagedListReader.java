package org.leadtoorder.crm.example.quickstart.deals;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import io.vavr.control.Try;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.leadtoorder.crm.company.ForecastCategory;
import org.leadtoorder.crm.company.Pipeline;
import org.leadtoorder.crm.company.SalesProcess;
import org.leadtoorder.crm.company.SalesStage;
import org.leadtoorder.crm.money.Money;
import org.leadtoorder.crm.value.Fault.Code;
import org.leadtoorder.crm.value.OrganisationName;

/** Reads a list in the {@code powerbi_opportunity} layout: a table of deals, and tables of what their keys mean. */
public final class StagedListReader {
    private static final String FACTS = "Fact.csv";
    private static final String ACCOUNTS = "Account.csv";
    private static final String STAGES = "SalesStage.csv";
    private static final String DEAL_ID = "Opportunity ID";
    private static final String ACCOUNT_ID = "Account ID";
    private static final String STAGE_ID = "Sales Stage ID";
    private static final String PRODUCT_ID = "Product ID";
    private static final String PARTNER_ID = "Partner ID";

    private final Source source;
    private final Settings settings;
    private Seq<Unreadable> unreadable = Vector.empty();

    private StagedListReader(Source source, Settings settings) {
        this.source = source;
        this.settings = settings;
    }

    /**
     * Reads a list.
     *
     * @param source where it is
     * @param settings what it does not say of itself
     * @return the list, never null
     * @throws UnusableList if a file or column is missing or broken, or if no company could have its sales stages
     */
    public static StagedList read(Source source, Settings settings) throws UnusableList {
        return new StagedListReader(source, settings).list();
    }

    private StagedList list() throws UnusableList {
        var stages = CsvTable.rows(source, STAGES, false, STAGE_ID, "SalesStageName", "Probability");
        var accounts =
                good(CsvTable.rows(source, ACCOUNTS, false, "Account", "Region", "Segment", ACCOUNT_ID), this::account);
        var names = new Names(
                names(stages, STAGE_ID, "SalesStageName"),
                names(
                        CsvTable.rows(source, "Product.csv", false, PRODUCT_ID, "Product Code"),
                        PRODUCT_ID,
                        "Product Code"),
                names(CsvTable.rows(source, "Partner.csv", false, PARTNER_ID, "Partner"), PARTNER_ID, "Partner"));
        var deals = good(
                CsvTable.rows(
                        source,
                        FACTS,
                        false,
                        DEAL_ID,
                        STAGE_ID,
                        ACCOUNT_ID,
                        PRODUCT_ID,
                        PARTNER_ID,
                        "ProductRevenue",
                        "Create Date",
                        "EstimatedCloseDate"),
                cells -> deal(cells, names));
        var findings = renamed(stages)
                .appendAll(twice(deals, deal -> deal.row().id(), StagedDeal::row, "Id"))
                .appendAll(twice(accounts, account -> account.name().value(), StagedAccount::row, "Name"));
        return new StagedList(company(stages), accounts, deals, unreadable, findings);
    }

    private <T> Seq<T> good(Seq<Cells> rows, Function<Cells, Either<Unreadable, T>> read) {
        var parted = rows.map(read).partition(Either::isRight);
        unreadable = unreadable.appendAll(parted._2.map(Either::getLeft));
        return parted._1.map(Either::get);
    }

    /** A sales process without its stages is none, so that a table that cannot be understood ends the reading. */
    private SalesProcess company(Seq<Cells> rows) throws UnusableList {
        var company = SalesProcess.builder()
                .version("quickstart")
                .pipelines(List.of(new Pipeline("deal list", rows.map(this::stage), true)))
                .validate();
        if (company.isInvalid())
            throw new UnusableList(STAGES + " in " + source.name() + " makes no pipeline: "
                    + company.getError()
                            .map(fault -> fault.field() + " " + fault.code())
                            .mkString(", ") + ". Names may be told otherwise with --alias.");
        return company.get();
    }

    private SalesStage stage(Cells cells) {
        var probability = Try.of(() -> new BigDecimal(cells.needed("Probability"))
                        .movePointRight(2)
                        .intValueExact())
                .getOrElse(0);
        return SalesStage.of(settings.known(cells.needed("SalesStageName")), probability, ForecastCategory.PIPELINE);
    }

    private Seq<Finding> renamed(Seq<Cells> rows) {
        return rows.filter(
                        cells -> !settings.known(cells.needed("SalesStageName")).equals(cells.needed("SalesStageName")))
                .map(cells -> new Finding(
                        cells.ref(STAGES, STAGE_ID),
                        "Sales stage " + cells.needed("SalesStageName") + " is told as "
                                + settings.known(cells.needed("SalesStageName")) + "."));
    }

    private Either<Unreadable, StagedAccount> account(Cells cells) {
        var id = cells.needed(ACCOUNT_ID);
        cells.needed("Account");
        var name = cells.valid("Account", OrganisationName::parse);
        var region = cells.text("Region");
        var segment = cells.text("Segment");
        var ref = cells.ref(ACCOUNTS, ACCOUNT_ID);
        return cells.read(ref, () -> new StagedAccount(ref, id, name.get(), region, segment));
    }

    private Either<Unreadable, StagedDeal> deal(Cells cells, Names names) {
        cells.needed(DEAL_ID);
        var account = cells.needed(ACCOUNT_ID);
        var stage = settings.known(name(cells, STAGE_ID, names.stages));
        var product = name(cells, PRODUCT_ID, names.products);
        var partner = cells.text(PARTNER_ID).flatMap(id -> Option.of(names.partners.get(id)));
        cells.needed("ProductRevenue");
        var amount = cells.valid("ProductRevenue", text -> Money.parse(text, settings.currency()));
        var created = cells.dayNeeded("Create Date");
        var expected = cells.dayNeeded("EstimatedCloseDate");
        var ref = cells.ref(FACTS, DEAL_ID);
        return cells.read(
                ref,
                () -> new StagedDeal(
                        ref, account, stage, product, partner, amount.get(), created.get(), expected.get()));
    }

    private static String name(Cells cells, String column, Map<String, String> names) {
        var id = cells.needed(column);
        if (!id.isEmpty() && !names.containsKey(id)) cells.fault(Code.UNKNOWN, column);
        return names.getOrDefault(id, "");
    }

    private static Map<String, String> names(Seq<Cells> rows, String id, String name) {
        var names = new TreeMap<String, String>();
        rows.forEach(row -> names.put(row.needed(id), row.needed(name)));
        return names;
    }

    /** Rows that share what one would take for a key: both are kept, since nothing tells which of them is wrong. */
    private static <T> Seq<Finding> twice(
            Seq<T> rows, Function<T, String> key, Function<T, RowRef> place, String what) {
        return rows.groupBy(key)
                .filterValues(alike -> alike.size() > 1)
                .flatMap(alike -> alike._2.map(row -> new Finding(
                        place.apply(row),
                        what + " " + alike._1 + " stands on lines "
                                + alike._2.map(each -> place.apply(each).line()).mkString(", ")
                                + ": each is kept under its own key.")))
                .toVector()
                .sortBy(finding -> finding.row().line());
    }

    private record Names(Map<String, String> stages, Map<String, String> products, Map<String, String> partners) {}
}
