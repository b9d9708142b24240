package org.leadtoorder.crm.example.quickstart.deals;

import io.vavr.control.Option;
import org.leadtoorder.crm.value.OrganisationName;

/**
 * A customer of a {@link StagedList}. Immutable.
 *
 * @param row where it stands
 * @param id the key of the list
 * @param name what they are called; several may be called alike
 * @param region where they are looked after
 * @param segment how big they are
 */
public record StagedAccount(
        RowRef row, String id, OrganisationName name, Option<String> region, Option<String> segment) {}
