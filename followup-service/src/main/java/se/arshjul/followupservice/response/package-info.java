/** A body's answers frozen in versions: submitted by one person, signed off by another. */
@NullMarked
package se.arshjul.followupservice.response;

import org.jspecify.annotations.NullMarked;
