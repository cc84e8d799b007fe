/** Bodies confirm once a year that their people, address and functional mailboxes are right. */
@NullMarked
package se.arshjul.actorservice.confirmation;

import org.jspecify.annotations.NullMarked;
