/** Functional mailboxes of bodies: addresses that nobody logs in by. */
@NullMarked
package se.arshjul.actorservice.mailbox;

import org.jspecify.annotations.NullMarked;
