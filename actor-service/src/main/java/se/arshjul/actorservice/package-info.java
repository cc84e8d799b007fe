/** Who takes part in the work on a plan, and who acts for whom. */
@NullMarked
package se.arshjul.actorservice;

import org.jspecify.annotations.NullMarked;
