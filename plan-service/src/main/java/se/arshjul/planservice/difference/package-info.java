/** How two versions of a plan differ, element by element and word by word. */
@NullMarked
package se.arshjul.planservice.difference;

import org.jspecify.annotations.NullMarked;
