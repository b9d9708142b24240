/** Renders a quote and an order to HTML and PDF, in German and English; a program to read and to copy from. */
@NullMarked
package org.leadtoorder.crm.example.documents;

import org.jspecify.annotations.NullMarked;
