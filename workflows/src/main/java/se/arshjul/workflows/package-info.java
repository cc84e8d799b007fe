/** The processes, their workers, the inbox and the letters: the only room that knows the engine. */
@NullMarked
package se.arshjul.workflows;

import org.jspecify.annotations.NullMarked;
