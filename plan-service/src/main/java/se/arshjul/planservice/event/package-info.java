/** Events on their way to the workflows. */
@NullMarked
package se.arshjul.planservice.event;

import org.jspecify.annotations.NullMarked;
