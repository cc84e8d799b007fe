/** Who acts for which body in which role. */
@NullMarked
package se.arshjul.actorservice.assignment;

import org.jspecify.annotations.NullMarked;
