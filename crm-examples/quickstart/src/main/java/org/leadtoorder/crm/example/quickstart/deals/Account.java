package org.leadtoorder.crm.example.quickstart.deals;

import io.vavr.control.Option;
import org.leadtoorder.crm.money.Money;
import org.leadtoorder.crm.value.OrganisationName;

/**
 * A customer who exists already. Immutable.
 *
 * @param row where it stands
 * @param name what they are called
 * @param sector their industry
 * @param revenue what they earn in a year
 * @param employees how many work there
 * @param parent the name of the account they belong to
 */
public record Account(
        RowRef row,
        OrganisationName name,
        Option<String> sector,
        Option<Money> revenue,
        Option<Integer> employees,
        Option<String> parent) {}
