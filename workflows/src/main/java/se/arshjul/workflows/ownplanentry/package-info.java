/** The process that takes what an accepted response states of the body's own plan to the register of plans. */
@NullMarked
package se.arshjul.workflows.ownplanentry;

import org.jspecify.annotations.NullMarked;
