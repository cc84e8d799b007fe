/** Who does the work of people who are away, from one day to another. */
@NullMarked
package se.arshjul.actorservice.standin;

import org.jspecify.annotations.NullMarked;
