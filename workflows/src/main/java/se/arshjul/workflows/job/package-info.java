/** Takes the engine's jobs, has them done and says what became of them. */
@NullMarked
package se.arshjul.workflows.job;

import org.jspecify.annotations.NullMarked;
