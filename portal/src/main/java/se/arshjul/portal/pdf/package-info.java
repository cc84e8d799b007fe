/** Pages as PDF: an accessible document made of a template. */
@NullMarked
package se.arshjul.portal.pdf;

import org.jspecify.annotations.NullMarked;
