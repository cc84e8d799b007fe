/** Answers of a draft that the people of a body want to come back to. */
@NullMarked
package se.arshjul.followupservice.revisit;

import org.jspecify.annotations.NullMarked;
