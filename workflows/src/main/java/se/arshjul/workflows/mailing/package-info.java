/** Letters that a coordinator orders besides those of the processes: extra reminders, and once more what failed. */
@NullMarked
package se.arshjul.workflows.mailing;

import org.jspecify.annotations.NullMarked;
