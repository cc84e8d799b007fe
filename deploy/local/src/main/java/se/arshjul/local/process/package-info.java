/** Processes of this machine: started, watched, started again, stopped, and found again after a crash of who started them. */
@NullMarked
package se.arshjul.local.process;

import org.jspecify.annotations.NullMarked;
