/** What letters say, in the words of a message file. */
@NullMarked
package se.arshjul.workflows.wording;

import org.jspecify.annotations.NullMarked;
