/** The command that starts the platform and stays until it is told to stop. */
@NullMarked
package se.arshjul.local.start;

import org.jspecify.annotations.NullMarked;
