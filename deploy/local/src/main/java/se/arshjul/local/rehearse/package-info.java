/** Plays the year without people, on a platform of its own with a clock that can be moved. */
@NullMarked
package se.arshjul.local.rehearse;

import org.jspecify.annotations.NullMarked;
