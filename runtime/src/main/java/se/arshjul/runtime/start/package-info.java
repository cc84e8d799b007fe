/** What a process gets by having this on its class path. */
@NullMarked
package se.arshjul.runtime.start;

import org.jspecify.annotations.NullMarked;
