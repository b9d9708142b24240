package org.leadtoorder.crm.insight;

import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.time.LocalDate;
import java.time.YearMonth;
import org.leadtoorder.crm.company.ForecastCategory;
import org.leadtoorder.crm.kernel.Id;
import org.leadtoorder.crm.kernel.Id.CustomerId;
import org.leadtoorder.crm.kernel.Id.LeadId;
import org.leadtoorder.crm.kernel.Id.OpportunityId;
import org.leadtoorder.crm.kernel.State;
import org.leadtoorder.crm.lead.Lead;

/** What is known of things alike that were let go. */
final class KeptFacts extends Facts {
    private final Joins joins;
    private final Traits traits;

    KeptFacts(Joins joins, Traits traits) {
        this.joins = joins;
        this.traits = traits;
    }

    @Override
    public Id id() {
        throw lost("its id");
    }

    @Override
    public Class<? extends State<?>> state() {
        return traits.state;
    }

    @Override
    public boolean fromLead() {
        return traits.fromLead;
    }

    @Override
    public Option<LeadId> lead() {
        throw lost("the id of its lead");
    }

    @Override
    public Option<CustomerId> customer() {
        return ownCustomer().map(joins::survivor).map(CustomerId::new);
    }

    @Override
    Option<String> ownCustomer() {
        return text(Attribute.CUSTOMER);
    }

    @Override
    public Option<OpportunityId> opportunity() {
        throw lost("the id of its opportunity");
    }

    @Override
    public Option<String> owner() {
        return text(Attribute.OWNER);
    }

    @Override
    public Option<String> source() {
        return text(Attribute.SOURCE);
    }

    @Override
    public LocalDate entered() {
        return day(Attribute.ENTRY_DAY).get();
    }

    @Override
    public YearMonth entryMonth() {
        return month(Attribute.ENTRY_MONTH, Attribute.ENTRY_DAY).get();
    }

    @Override
    public LocalDate began() {
        return day(Attribute.BIRTH_DAY).get();
    }

    @Override
    public YearMonth birthMonth() {
        return month(Attribute.BIRTH_MONTH, Attribute.BIRTH_DAY).get();
    }

    @Override
    public Option<LocalDate> closed() {
        return day(Attribute.CLOSING_DAY);
    }

    @Override
    public Option<YearMonth> closingMonth() {
        return month(Attribute.CLOSING_MONTH, Attribute.CLOSING_DAY);
    }

    @Override
    public Option<LocalDate> expectedClose() {
        return day(Attribute.EXPECTED_DAY);
    }

    @Override
    public Option<String> pipeline() {
        return text(Attribute.PIPELINE);
    }

    @Override
    public Option<String> stage() {
        return text(Attribute.STAGE);
    }

    /** Only the deals that are decided are let go, and leads that came to none. */
    @Override
    public Option<ForecastCategory> category() {
        return Option.when(!is(Lead.class), ForecastCategory.CLOSED);
    }

    @Override
    public Option<String> reason() {
        return text(Attribute.REASON);
    }

    @Override
    public Option<String> competitor() {
        return text(Attribute.COMPETITOR);
    }

    @Override
    @SuppressWarnings("unchecked")
    public Seq<String> products() {
        return (Seq<String>) kept(Attribute.PRODUCTS).get();
    }

    @Override
    public Amounts net() {
        return amounts().head();
    }

    @Override
    public Amounts gross() {
        return amounts().last();
    }

    @SuppressWarnings("unchecked")
    private Seq<Amounts> amounts() {
        return (Seq<Amounts>) kept(Attribute.AMOUNT).get();
    }

    private Option<String> text(Attribute attribute) {
        return kept(attribute).map(String.class::cast);
    }

    private Option<LocalDate> day(Attribute attribute) {
        return kept(attribute).map(LocalDate.class::cast);
    }

    private Option<YearMonth> month(Attribute month, Attribute day) {
        return joins.terms().kept().contains(month)
                ? kept(month).map(YearMonth.class::cast)
                : day(day).map(YearMonth::from);
    }

    private Option<Object> kept(Attribute attribute) {
        if (!joins.terms().kept().contains(attribute)) throw lost(attribute.name());
        return traits.value(attribute);
    }

    private static IllegalStateException lost(String what) {
        return new IllegalStateException("of what was let go nobody knows " + what + ": see Insights.lettingGo");
    }
}
