/** The one feature of the sample service. */
@NullMarked
package se.arshjul.sampleservice.thing;

import org.jspecify.annotations.NullMarked;
