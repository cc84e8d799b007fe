/** What the agency makes of a response: looks for what a person should judge, takes it or sends it back. */
@NullMarked
package se.arshjul.followupservice.assessment;

import org.jspecify.annotations.NullMarked;
