/** Answers of one response that do not go together. */
@NullMarked
package se.arshjul.followupservice.contradiction;

import org.jspecify.annotations.NullMarked;
