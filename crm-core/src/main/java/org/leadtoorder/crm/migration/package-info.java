/**
 * Moves a company from another system into lead-to-order and out again, with its structure: {@link
 * org.leadtoorder.crm.migration.Migration} is the way in. For hosts that take over data; nothing else depends on it.
 *
 * <ol>
 *   <li>A host reads what it has into {@link org.leadtoorder.crm.migration.ForeignRecords}: leads, accounts, opportunities, quotes and
 *       orders, linked by the ids of the foreign system. Codes stay as they are; what could not be read is said in the record.
 *   <li>A {@link org.leadtoorder.crm.migration.Mapping} says what each code means here. It is total: a code that it lacks is a {@link
 *       org.leadtoorder.crm.migration.Finding}, never a guess.
 *   <li>{@link org.leadtoorder.crm.migration.Migration#plan} tries all of it on a copy of the target, through the same rules, and
 *       tells what will be made in which state, what is repaired and what is refused. Nothing is written. {@link
 *       org.leadtoorder.crm.migration.Choices} say which findings are repaired, and how.
 *   <li>{@link org.leadtoorder.crm.migration.Migration#run} carries the plan out, wish by wish, with the original times. Run again, after
 *       a crash or after all, it goes on where it was and makes nothing twice.
 *   <li>{@link org.leadtoorder.crm.migration.Migration#verify} reads the target and compares counts, amounts and every link with the
 *       records.
 *   <li>{@link org.leadtoorder.crm.migration.Migration#export} gives records back, in the words of lead-to-order.
 * </ol>
 *
 * <pre>{@code
 * var migration = Migration.into(ports, company);                 // policies of the host may follow
 * var plan = migration.plan(records, mapping, Choices.standard()); // a MigrationPlan: entries, findings, what is expected
 * var report = migration.run(plan, Progress.NONE);                 // a MigrationReport
 * var verification = migration.verify(plan);                       // figures before and after, differences
 * var again = migration.export("salesforce");                      // ForeignRecords that Mapping.ofOwn(company) reads
 * }</pre>
 *
 * <p>There is no way around the process: everything is made by wishes. Ids are {@code system:external id}.
 *
 * @since 0.1.0
 */
@NullMarked
package org.leadtoorder.crm.migration;

import org.jspecify.annotations.NullMarked;
