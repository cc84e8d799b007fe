/** What actors have said to what an implementation plan wants of them. */
@NullMarked
package se.arshjul.planservice.commitment;

import org.jspecify.annotations.NullMarked;
