/** A survey's requests going out, and all of them together coming to an end. */
@NullMarked
package se.arshjul.followupservice.dispatch;

import org.jspecify.annotations.NullMarked;
