/** The keys that sign permission tokens. */
@NullMarked
package se.arshjul.actorservice.key;

import org.jspecify.annotations.NullMarked;
