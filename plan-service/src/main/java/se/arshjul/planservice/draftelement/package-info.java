/** What a version consists of, as it is written element by element, and what has been written of each. */
@NullMarked
package se.arshjul.planservice.draftelement;

import org.jspecify.annotations.NullMarked;
