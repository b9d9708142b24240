package org.leadtoorder.crm.opportunity;

import java.time.LocalDate;
import org.leadtoorder.crm.value.Label;

/**
 * What is done next for an opportunity. Immutable.
 *
 * @param what what
 * @param by by which day
 */
public record NextStep(Label what, LocalDate by) {}
