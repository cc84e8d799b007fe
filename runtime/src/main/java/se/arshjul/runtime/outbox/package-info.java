/** What happened leaves the process after the commit that made it true, at least once and in order. */
@NullMarked
package se.arshjul.runtime.outbox;

import org.jspecify.annotations.NullMarked;
