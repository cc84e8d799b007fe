/** Councils and reference groups with the seats they have and were proposed to have, and who has followed whom on them. */
@NullMarked
package se.arshjul.actorservice.seat;

import org.jspecify.annotations.NullMarked;
