/** What the sections and questions of a survey say in English, beside the Swedish texts, which alone apply. */
@NullMarked
package se.arshjul.followupservice.english;

import org.jspecify.annotations.NullMarked;
