package org.leadtoorder.crm.example.quickstart.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that is reported, as plain numbers and words: what the text, the JSON and the page show alike. Immutable.
 *
 * @param source what was replayed
 * @param asOf the day of the report
 * @param currency the currency of all amounts, which are net
 * @param rows what became of the rows
 * @param funnel how much of each phase there ever was
 * @param way how far leads came
 * @param states how many are in which state now
 * @param closing what became of the opportunities
 * @param quarters what was won in each quarter
 * @param forecast what the open opportunities may bring, by the month in which they are expected to be decided
 * @param winRates win rates by one thing and another
 * @param stages how long opportunities stayed in sales stages
 * @param lineage where the orders come from
 * @param openLeads what may still become of leads
 */
public record Summary(
        String source,
        LocalDate asOf,
        String currency,
        Rows rows,
        List<Phase> funnel,
        List<Step> way,
        List<StateCount> states,
        Closing closing,
        List<Quarter> quarters,
        List<Month> forecast,
        List<Breakdown> winRates,
        List<StageTime> stages,
        Lineage lineage,
        OpenLeads openLeads) {
    /**
     * What became of the rows.
     *
     * @param in how many there were
     * @param done how many went through
     * @param refused how many did not
     * @param refusals why not, the most frequent first
     */
    public record Rows(long in, long done, long refused, List<Refused> refusals) {}

    /**
     * Rows that were refused alike.
     *
     * @param rule the rules that refused them, or {@code input}
     * @param step what was wished
     * @param rows how many
     * @param example where the first of them stands
     * @param reason why, in words, of the first of them
     */
    public record Refused(String rule, String step, long rows, String example, String reason) {}

    /**
     * A phase of lead-to-order.
     *
     * @param name its name
     * @param count how many ever came to it
     * @param amount what they are worth; none where a phase has no amounts
     * @param fromLead how many of them descend from a lead
     */
    public record Phase(String name, long count, @Nullable BigDecimal amount, long fromLead) {}

    /**
     * A step on the way of leads.
     *
     * @param name its name
     * @param count how many leads came at least to it
     * @param share how many of those captured that is, in per cent; none while there are none
     */
    public record Step(String name, long count, @Nullable BigDecimal share) {}

    /**
     * A state.
     *
     * @param phase the phase it belongs to
     * @param state its name
     * @param count how many are in it
     * @param amount what they are worth; none where a phase has no amounts
     * @param fromLead how many of them descend from a lead
     */
    public record StateCount(
            String phase,
            String state,
            long count,
            @Nullable BigDecimal amount,
            long fromLead) {}

    /**
     * What became of the opportunities.
     *
     * @param open how many are open
     * @param won how many are won
     * @param lost how many are lost
     * @param wonAmount what was won
     * @param winRate won among won and lost, in per cent; none while nothing is decided
     * @param meanDaysToWin from the first day to the last, of the won ones
     * @param meanDaysToLose the same of the lost ones
     * @param medianDaysToWin the middle one of the won ones
     */
    public record Closing(
            long open,
            long won,
            long lost,
            BigDecimal wonAmount,
            @Nullable BigDecimal winRate,
            @Nullable BigDecimal meanDaysToWin,
            @Nullable BigDecimal meanDaysToLose,
            @Nullable BigDecimal medianDaysToWin) {}

    /**
     * A quarter.
     *
     * @param quarter such as {@code 2017-Q1}
     * @param won how many were won
     * @param lost how many were lost
     * @param wonAmount what was won
     */
    public record Quarter(String quarter, long won, long lost, BigDecimal wonAmount) {}

    /**
     * A month to come, or one that went by without a decision.
     *
     * @param month such as {@code 2017-03}
     * @param overdue whether it is over
     * @param open how many open opportunities are expected to be decided in it
     * @param amount what they are estimated at
     * @param weighted the same, times their chances
     */
    public record Month(String month, boolean overdue, long open, BigDecimal amount, BigDecimal weighted) {}

    /**
     * Win rates by one thing.
     *
     * @param by what it is
     * @param groups the groups, the greatest won amount first
     */
    public record Breakdown(String by, List<Group> groups) {}

    /**
     * A group.
     *
     * @param name its name
     * @param won how many were won
     * @param lost how many were lost
     * @param wonAmount what was won
     * @param winRate won among won and lost, in per cent; none while nothing is decided
     */
    public record Group(
            String name,
            long won,
            long lost,
            BigDecimal wonAmount,
            @Nullable BigDecimal winRate) {}

    /**
     * A sales stage.
     *
     * @param stage its name
     * @param came how many opportunities ever came to it
     * @param won how many of those are won, in per cent; none if none came
     * @param left how many visits have ended
     * @param meanDays how long those took
     * @param medianDays how long the middle one of those took
     * @param running how many visits go on
     * @param meanAge how long those have been going on
     */
    public record StageTime(
            String stage,
            long came,
            @Nullable BigDecimal won,
            long left,
            @Nullable BigDecimal meanDays,
            @Nullable BigDecimal medianDays,
            long running,
            @Nullable BigDecimal meanAge) {}

    /**
     * Where the orders come from.
     *
     * @param orders how many orders there are
     * @param fromLead how many of them lead back to a lead
     * @param amountFromLead what those are worth
     * @param activeCustomers how many customers have ordered
     */
    public record Lineage(long orders, long fromLead, BigDecimal amountFromLead, long activeCustomers) {}

    /**
     * Leads that are neither converted nor put aside.
     *
     * @param count how many there are
     * @param priced how many of them ask for a product that has a list price
     * @param atListPrice the sum of those prices
     */
    public record OpenLeads(long count, long priced, BigDecimal atListPrice) {}
}
