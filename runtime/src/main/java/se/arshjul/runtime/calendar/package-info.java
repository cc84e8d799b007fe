/** Working days in Sweden. */
@NullMarked
package se.arshjul.runtime.calendar;

import org.jspecify.annotations.NullMarked;
