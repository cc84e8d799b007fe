/** A request that arrives twice is recognised, and a malformed one is refused with all its findings. */
@NullMarked
package se.arshjul.runtime.request;

import org.jspecify.annotations.NullMarked;
