/** Faults planted so that the laws are seen to fail. */
@NullMarked
package se.arshjul.faultyservice.alpha;

import org.jspecify.annotations.NullMarked;
