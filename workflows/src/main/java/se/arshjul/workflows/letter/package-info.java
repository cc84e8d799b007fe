/** Letters on their way: the ledger that sends each of them once, and the post. */
@NullMarked
package se.arshjul.workflows.letter;

import org.jspecify.annotations.NullMarked;
