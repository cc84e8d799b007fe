/** Changes of the questions of a survey that has gone out, with what was asked before. */
@NullMarked
package se.arshjul.followupservice.amendment;

import org.jspecify.annotations.NullMarked;
