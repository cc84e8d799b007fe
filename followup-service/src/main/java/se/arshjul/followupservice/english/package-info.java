/** What a survey says in English, of itself and in its sections, questions and rules, beside the Swedish texts, which alone apply. */
@NullMarked
package se.arshjul.followupservice.english;

import org.jspecify.annotations.NullMarked;
