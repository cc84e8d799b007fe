/** The steps that wait for a person, and the decisions that end them. */
@NullMarked
package se.arshjul.workflows.inbox;

import org.jspecify.annotations.NullMarked;
