/** How a plan follows the version of another plan that it is made after. */
@NullMarked
package se.arshjul.planservice.alignment;

import org.jspecify.annotations.NullMarked;
