/** Who is reminded of what. */
@NullMarked
package se.arshjul.load.reminder;

import org.jspecify.annotations.NullMarked;
