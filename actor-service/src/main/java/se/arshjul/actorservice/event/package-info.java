/** Events on their way to the workflows. */
@NullMarked
package se.arshjul.actorservice.event;

import org.jspecify.annotations.NullMarked;
