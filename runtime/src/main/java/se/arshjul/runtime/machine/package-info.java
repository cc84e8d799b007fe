/** As whom a process is known that calls others on nobody's behalf. */
@NullMarked
package se.arshjul.runtime.machine;

import org.jspecify.annotations.NullMarked;
