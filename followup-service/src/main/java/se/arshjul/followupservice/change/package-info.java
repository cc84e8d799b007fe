/** How a survey differs from the one it was copied from. */
@NullMarked
package se.arshjul.followupservice.change;

import org.jspecify.annotations.NullMarked;
