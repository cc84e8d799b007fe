/** The platform that a run measures, and the survey that its scenarios share. */
@NullMarked
package se.arshjul.load.ground;

import org.jspecify.annotations.NullMarked;
