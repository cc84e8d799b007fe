/** The rules by which answers to a survey contradict each other, as they stand with it. */
@NullMarked
package se.arshjul.followupservice.rule;

import org.jspecify.annotations.NullMarked;
