/** Brings the plans that ship with the service into its schema. */
@NullMarked
package se.arshjul.planservice.load;

import org.jspecify.annotations.NullMarked;
