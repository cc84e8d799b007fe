/** How the people of a body share the sections of a request among them. */
@NullMarked
package se.arshjul.followupservice.teamwork;

import org.jspecify.annotations.NullMarked;
