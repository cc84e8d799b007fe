/** The process of a survey, from design to published results, and its workers. */
@NullMarked
package se.arshjul.workflows.implementationfollowup;

import org.jspecify.annotations.NullMarked;
