/** Dates and times as people read them. */
@NullMarked
package se.arshjul.portal.date;

import org.jspecify.annotations.NullMarked;
