/** Faults planted so that the laws are seen to fail. */
@NullMarked
package se.arshjul.faultyservice.beta;

import org.jspecify.annotations.NullMarked;
