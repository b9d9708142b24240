/**
 * What several packages need and no host does: the style of generated values, the check of what a constructor is given, the finder of
 * free ids, the one place that makes a SHA-256. Not exported.
 */
@NullMarked
package org.leadtoorder.crm.internal;

import org.jspecify.annotations.NullMarked;
