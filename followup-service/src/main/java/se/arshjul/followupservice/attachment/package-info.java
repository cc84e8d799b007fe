/** Files that a body attaches to its answers, changed while answers are and frozen with them. */
@NullMarked
package se.arshjul.followupservice.attachment;

import org.jspecify.annotations.NullMarked;
