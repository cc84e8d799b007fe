/** What a body answered last time, and what it confirms of it: nobody types the same thing every year. */
@NullMarked
package se.arshjul.followupservice.earlier;

import org.jspecify.annotations.NullMarked;
