/** The register of actors: what they are, what they are and were called, where letters to them go. */
@NullMarked
package se.arshjul.actorservice.actor;

import org.jspecify.annotations.NullMarked;
