/** Files of actors: looked at, then taken into the register whole or not at all. */
@NullMarked
package se.arshjul.actorservice.importing;

import org.jspecify.annotations.NullMarked;
