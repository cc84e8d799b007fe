/** Where the agency writes what the questions of a survey say in English, beside the Swedish texts, which apply. */
@NullMarked
package se.arshjul.portal.english;

import org.jspecify.annotations.NullMarked;
