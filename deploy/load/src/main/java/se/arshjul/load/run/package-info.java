/** The command deploy/load/run: which scenarios, in which order, and what is said of them. */
@NullMarked
package se.arshjul.load.run;

import org.jspecify.annotations.NullMarked;
