/** Plans, their versions and the elements of these, as they are read. */
@NullMarked
package se.arshjul.planservice.plan;

import org.jspecify.annotations.NullMarked;
