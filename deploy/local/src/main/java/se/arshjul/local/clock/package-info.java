/** The time of a rehearsal, moved in every process alike. */
@NullMarked
package se.arshjul.local.clock;

import org.jspecify.annotations.NullMarked;
