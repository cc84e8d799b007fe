/** Tells staff how far processes have come and which letters have gone. */
@NullMarked
package se.arshjul.workflows.progress;

import org.jspecify.annotations.NullMarked;
