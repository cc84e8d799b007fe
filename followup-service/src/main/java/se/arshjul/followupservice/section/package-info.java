/** The parts of a survey while it is being designed: added, renamed, moved, explained and removed. */
@NullMarked
package se.arshjul.followupservice.section;

import org.jspecify.annotations.NullMarked;
