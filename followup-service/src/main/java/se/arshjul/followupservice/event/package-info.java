/** Hands what has happened here to workflows. */
@NullMarked
package se.arshjul.followupservice.event;

import org.jspecify.annotations.NullMarked;
