/** Where requests stand: lists, counts, the monitor, and what a reminder goes by. */
@NullMarked
package se.arshjul.followupservice.standing;

import org.jspecify.annotations.NullMarked;
