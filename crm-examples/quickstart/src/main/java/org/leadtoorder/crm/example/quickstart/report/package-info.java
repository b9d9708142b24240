/** What the ledger's feed says, as numbers, text, JSON and a page. For the command line. */
@NullMarked
package org.leadtoorder.crm.example.quickstart.report;

import org.jspecify.annotations.NullMarked;
