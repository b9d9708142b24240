/** What a migration would do and did, for people: as text, as a page, and as a table of findings. */
@NullMarked
package org.leadtoorder.crm.example.migration.report;

import org.jspecify.annotations.NullMarked;
