/** A trace that survives a wait. */
@NullMarked
package se.arshjul.runtime.observe;

import org.jspecify.annotations.NullMarked;
