/** Human steps as the engine hands them out, again and again: the heartbeat by which the inbox heals itself. */
@NullMarked
package se.arshjul.workflows.usertask;

import org.jspecify.annotations.NullMarked;
