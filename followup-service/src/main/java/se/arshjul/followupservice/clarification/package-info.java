/** What the agency asks about the answer to one question, and the body's word on it. */
@NullMarked
package se.arshjul.followupservice.clarification;

import org.jspecify.annotations.NullMarked;
