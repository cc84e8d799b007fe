/** The one source of time. */
@NullMarked
package se.arshjul.runtime.clock;

import org.jspecify.annotations.NullMarked;
