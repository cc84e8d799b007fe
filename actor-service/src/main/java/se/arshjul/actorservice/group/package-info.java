/** Named groups of principals, by which the agency chooses to whom a survey goes. */
@NullMarked
package se.arshjul.actorservice.group;

import org.jspecify.annotations.NullMarked;
