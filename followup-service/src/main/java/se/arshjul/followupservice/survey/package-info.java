/** What a survey is: one a year, from design to publication. */
@NullMarked
package se.arshjul.followupservice.survey;

import org.jspecify.annotations.NullMarked;
