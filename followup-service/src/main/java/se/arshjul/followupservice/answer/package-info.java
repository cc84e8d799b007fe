/** A body's answers while it works on them: saved field by field, checked before they are submitted. */
@NullMarked
package se.arshjul.followupservice.answer;

import org.jspecify.annotations.NullMarked;
