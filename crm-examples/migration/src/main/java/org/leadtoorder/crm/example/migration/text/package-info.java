/** The edge where texts come in and go out: character sets, CSV, days, amounts, placeholders. It knows nothing of the process. */
@NullMarked
package org.leadtoorder.crm.example.migration.text;

import org.jspecify.annotations.NullMarked;
