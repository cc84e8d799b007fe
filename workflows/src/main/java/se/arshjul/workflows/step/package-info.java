/** What processes have done, wait for or have been told, for those who ask where a matter stands. */
@NullMarked
package se.arshjul.workflows.step;

import org.jspecify.annotations.NullMarked;
