/** What somebody who has logged in may do: for which bodies they act, and the token that says so. */
@NullMarked
package se.arshjul.actorservice.session;

import org.jspecify.annotations.NullMarked;
