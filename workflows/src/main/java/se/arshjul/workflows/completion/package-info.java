/** Jobs whose person is done, on their way back to the engine. */
@NullMarked
package se.arshjul.workflows.completion;

import org.jspecify.annotations.NullMarked;
