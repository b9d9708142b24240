/** YAML texts that people write: read within limits, with the line of everything that is wrong. */
@NullMarked
package org.leadtoorder.crm.example.migration.yaml;

import org.jspecify.annotations.NullMarked;
