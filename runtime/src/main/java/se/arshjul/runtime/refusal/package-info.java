/** A no the caller can act on, and its way over the wire. */
@NullMarked
package se.arshjul.runtime.refusal;

import org.jspecify.annotations.NullMarked;
