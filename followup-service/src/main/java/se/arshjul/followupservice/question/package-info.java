/** What is asked: the questions of a survey and how each is answered. */
@NullMarked
package se.arshjul.followupservice.question;

import org.jspecify.annotations.NullMarked;
