/** Indicators that the results of a survey give reason to develop. */
@NullMarked
package se.arshjul.followupservice.proposal;

import org.jspecify.annotations.NullMarked;
