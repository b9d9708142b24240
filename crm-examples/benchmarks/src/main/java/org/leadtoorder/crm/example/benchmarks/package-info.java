/** What the library costs, beside what a team would write or take instead; for those who change it or choose it. */
@NullMarked
package org.leadtoorder.crm.example.benchmarks;

import org.jspecify.annotations.NullMarked;
