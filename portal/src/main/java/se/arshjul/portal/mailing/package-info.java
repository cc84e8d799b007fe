/** Letters of a survey: what has become of each, and those that a coordinator orders besides the schedule. */
@NullMarked
package se.arshjul.portal.mailing;

import org.jspecify.annotations.NullMarked;
