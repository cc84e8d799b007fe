/** Events on their way to the workflows. */
@NullMarked
package se.arshjul.followupservice.event;

import org.jspecify.annotations.NullMarked;
