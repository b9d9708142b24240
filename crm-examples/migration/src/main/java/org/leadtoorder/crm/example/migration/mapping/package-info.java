/** Mapping files: which files a system exports, which column is which part of a record, and what its codes mean. */
@NullMarked
package org.leadtoorder.crm.example.migration.mapping;

import org.jspecify.annotations.NullMarked;
